package workshop.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.demo.web.PageServer;

/**
 * A real Prometheus, with the configuration, the rules and the dashboard of docker-compose.yml.
 * Only the addresses are others, and minutes are seconds.
 */
class PrometheusTest {
  private static final Path MONITORING = Path.of("..", "monitoring");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<AutoCloseable> running = new ArrayList<>();
  @TempDir private Path folder;
  private TestShop test;
  private int port;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(isInstalled(), "No prometheus is installed: the dashboard is not asked for data.");
    Path views = Files.createDirectory(folder.resolve("views"));
    test = new TestShop(views);
    running.add(test);
    PageServer page = serve(test.shop.signals::scrape);
    PageServer eventStore = serve(storeMetrics("eventstore", "", ""));
    PageServer kurrent = serve(storeMetrics("kurrentdb", "_total", ",otel_scope_name=\"K\""));
    String configuration =
        Files.readString(MONITORING.resolve("prometheus.yml"))
            .replace("host.docker.internal:2115", "127.0.0.1:" + page.port())
            .replace("eventstore:2113", "127.0.0.1:" + eventStore.port())
            .replace("kurrentdb:2113", "127.0.0.1:" + kurrent.port())
            .replaceAll("_interval: \\d+s", "_interval: 1s");
    Files.writeString(folder.resolve("prometheus.yml"), configuration);
    Files.writeString(
        folder.resolve("rules.yml"),
        Files.readString(MONITORING.resolve("rules.yml")).replaceAll("for: \\d+m", "for: 3s"));
    port = freePort();
    Process prometheus =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    running.add(() -> prometheus.destroyForcibly().waitFor());
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : running.reversed()) {
      one.close();
    }
  }

  @Test
  void each_panel_gets_data_and_an_alert_fires_and_ends() {
    List<String> queries = queries();
    assertThat(queries).hasSizeGreaterThan(15);

    until("each panel has data", () -> queries.stream().allMatch(this::hasData), queries);
    until("no alert is pending", () -> firing().equals(List.of("Watchdog")), List.of());
    assertThat(get("/api/v1/rules").findValuesAsText("health")).containsOnly("ok");

    test.caughtUp();
    Incident.POISON.in(test.shop);
    until("the dead projection fires", () -> firing().contains("ProjectionDead"), List.of());

    Incident.REBUILD.in(test.shop);
    until("it is quiet again", () -> !firing().contains("ProjectionDead"), List.of());
    assertThat(query("ALERTS{alertname=\"ProjectionDead\"}")).isEmpty();
  }

  private static List<String> queries() {
    try {
      return JSON.readTree(MONITORING.resolve("grafana/dashboards/workshop.json").toFile())
          .findValuesAsText("expr");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private List<String> firing() {
    List<String> names = new ArrayList<>();
    query("ALERTS{alertstate=\"firing\"}")
        .forEach(alert -> names.add(alert.at("/metric/alertname").asText()));
    return names;
  }

  private boolean hasData(String query) {
    JsonNode result = query(query);
    return !result.isEmpty() && !result.get(0).at("/value/1").asText().equals("NaN");
  }

  private JsonNode query(String query) {
    return get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .at("/data/result");
  }

  private JsonNode get(String path) {
    try {
      URI address = URI.create("http://127.0.0.1:" + port + path);
      JsonNode answer =
          JSON.readTree(
              http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body());
      assertThat(answer.path("status").asText()).as("%s", answer).isEqualTo("success");
      return answer;
    } catch (IOException notYet) {
      return JSON.missingNode();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /**
   * Lets the shop live until the condition holds; at the end it says which queries have no data.
   */
  private void until(String what, BooleanSupplier condition, List<String> queries) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        List<String> empty = queries.stream().filter(query -> !hasData(query)).toList();
        throw new AssertionError(what + ": not so. Firing: " + firing() + ", empty: " + empty);
      }
      test.ticks(1);
      LockSupport.parkNanos(PAUSE.toNanos()); // Prometheus reads once a second.
    }
  }

  private PageServer serve(Supplier<String> metrics) {
    PageServer server = PageServer.on(0).text("/metrics", metrics).start();
    running.add(server);
    return server;
  }

  private static Supplier<String> storeMetrics(String prefix, String total, String labels)
      throws IOException {
    try (InputStream file =
        PrometheusTest.class.getResourceAsStream("/workshop/demo/store-metrics.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      AtomicInteger readings = new AtomicInteger(1);
      return () ->
          text.lines()
                  .skip(1)
                  .map(line -> line.replace("PREFIX", prefix).replace("TOTAL", total))
                  .map(line -> line.replace("LABELS", labels))
                  .map(line -> line.replaceFirst(" N$", " " + 40 * readings.get()))
                  .reduce((all, line) -> all + "\n" + line)
                  .orElseThrow()
              + "\n"
              + "# "
              + readings.incrementAndGet()
              + "\n";
    }
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "prometheus")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
