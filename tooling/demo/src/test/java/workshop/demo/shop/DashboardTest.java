package workshop.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of the dashboard without a Prometheus. */
class DashboardTest {
  private static final Path FILE =
      Path.of("..", "monitoring", "grafana", "dashboards", "workshop.json");
  private static final Pattern OF_THE_SHOP = Pattern.compile("orders_\\w+");
  private static final Pattern OF_THE_STORE = Pattern.compile("__name__=~\"([^\"]+)\"");

  @TempDir private Path folder;

  @Test
  void each_metric_of_the_shop_is_served_by_the_shop() throws Exception {
    TreeSet<String> names = new TreeSet<>();
    queries()
        .forEach(query -> OF_THE_SHOP.matcher(query).results().forEach(m -> names.add(m.group())));

    try (TestShop test = new TestShop(folder)) {
      String metrics = test.ticks(1).shop.signals.scrape();

      assertThat(names)
          .hasSizeGreaterThan(5)
          .allMatch(name -> metrics.contains(name + "{") || metrics.contains(name + " "));
    }
  }

  @Test
  void each_metric_of_the_store_has_the_names_of_both_stores() throws Exception {
    List<String> names =
        queries().stream()
            .flatMap(
                query -> OF_THE_STORE.matcher(query).results().map((MatchResult m) -> m.group(1)))
            .toList();

    assertThat(names)
        .hasSizeGreaterThan(8)
        .allMatch(name -> name.startsWith("(eventstore|kurrentdb)_"));
    assertThat("eventstore_io_events").matches(names.getFirst());
    assertThat("kurrentdb_io_events_total").matches(names.getFirst());
  }

  @Test
  void each_panel_has_a_title_and_a_place_of_its_own() throws Exception {
    JsonNode panels = new ObjectMapper().readTree(FILE.toFile()).get("panels");

    assertThat(panels.findValuesAsText("title")).doesNotContain("").doesNotHaveDuplicates();
    assertThat(panels.findValues("gridPos").stream().map(p -> p.get("x") + "/" + p.get("y")))
        .doesNotHaveDuplicates();
  }

  private static List<String> queries() throws Exception {
    return new ObjectMapper().readTree(FILE.toFile()).findValuesAsText("expr");
  }
}
