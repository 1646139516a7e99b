package workshop.embedded.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.ReadItem;
import workshop.embedded.core.Source;
import workshop.embedded.core.StoreFixture;
import workshop.embedded.core.StreamReadRequest;
import workshop.embedded.core.TestTimer;
import workshop.embedded.core.projection.ProjectionStatus.State;

class ProjectionSubsystemTest {
  private static final Duration LAG = Duration.ofMillis(7);

  private final StoreFixture fixture = new StoreFixture();
  private final TestTimer timer = new TestTimer();
  private final ProjectionSubsystem projections =
      new ProjectionSubsystem(fixture.store, timer, LAG);

  @Test
  void output_is_not_there_before_the_lag_has_passed() {
    projections.startAll();
    timer.pass(Duration.ofSeconds(1));
    fixture.append("order-1", "a");
    timer.pass(LAG.minusMillis(1));
    assertThat(data("$ce-order")).isEmpty();
    timer.pass(Duration.ofMillis(1));
    assertThat(data("$ce-order")).containsExactly("0@order-1");
  }

  @Test
  void the_lag_can_be_changed_while_it_runs() {
    projections.startAll();
    projections.lag(Duration.ofHours(1));
    fixture.append("order-1", "a");
    timer.pass(Duration.ofMinutes(59));
    assertThat(data("$ce-order")).isEmpty();
    projections.lag(Duration.ZERO);
    timer.pass(Duration.ZERO);
    assertThat(data("$ce-order")).containsExactly("0@order-1");
  }

  @Test
  void by_category_goes_by_what_stands_before_the_first_dash() {
    written(
        () -> {
          fixture.append("order-1-a", "a", "b");
          fixture.append("order-2", "a");
          fixture.append("order", "a");
          fixture.append("-order", "a");
          fixture.append("$order-3", "a");
          fixture.metadata("order-1-a", "{\"$maxCount\":5}");
          fixture.link("order-9", "0@order-2");
        });
    assertThat(data("$ce-order"))
        .containsExactly("0@order-1-a", "1@order-1-a", "0@order-2", "0@order-2");
    assertThat(metadata("$ce-order", 0))
        .matches(
            "\\{\"\\$v\":\"1:-1:1:4\",\"\\$c\":\\d+,\"\\$p\":\\d+,\"\\$o\":\"order-1-a\","
                + "\"\\$causedBy\":\"[0-9a-f-]{36}\"}");
  }

  @Test
  void by_category_links_deletions_and_marks_them() {
    written(
        () -> {
          fixture.append("order-1", "a");
          fixture.store.delete("order-1", ExpectedRevision.ANY);
          fixture.store.tombstone("order-1", ExpectedRevision.ANY);
        });
    assertThat(data("$ce-order"))
        .containsExactly("0@order-1", "0@$$order-1", Long.MAX_VALUE + "@order-1");
    assertThat(metadata("$ce-order", 1)).contains("\"$o\":\"order-1\",\"$deleted\":-1");
    assertThat(data("$et-$deleted")).containsExactly("0@order-1", Long.MAX_VALUE + "@order-1");
  }

  @Test
  void by_event_type_keeps_the_case_and_leaves_links_out() {
    written(
        () -> {
          fixture.append("a", "Created", "created");
          fixture.link("a", "0@a");
          fixture.metadata("a", "{}");
        });
    assertThat(data("$et-Created")).containsExactly("0@a");
    assertThat(data("$et-created")).containsExactly("1@a");
    assertThat(data("$et-$metadata")).containsExactly("0@a");
    assertThat(data("$et-$>")).isEmpty();
  }

  @Test
  void streams_and_categories_list_each_stream_once() {
    written(
        () -> {
          fixture.append("order-1", "a", "b");
          fixture.append("order-2", "a");
          fixture.append("other", "a");
        });
    assertThat(data("$streams")).containsExactly("0@order-1", "0@order-2", "0@other");
    assertThat(data("$category-order")).containsExactly("order-1", "order-2");
  }

  @Test
  void by_correlation_id_reads_the_metadata_of_the_user() {
    written(
        () -> {
          withMetadata("s", "{\"$correlationId\":\"c1\"}");
          withMetadata("s", "{\"other\":\"$correlationId\"}");
          withMetadata("s", "no json $correlationId");
          withMetadata("s", "{\"$correlationId\":\"c1\"}");
        });
    assertThat(data("$bc-c1")).containsExactly("0@s", "3@s");
    assertThat(metadata("$bc-c1", 0))
        .contains("\"$eventTimestamp\":\"2026-01-01T00:00:00.000000Z\",\"$causedBy\"")
        .endsWith(",\"$correlationId\":\"c1\"}");
  }

  @Test
  void everyone_may_read_an_output_stream() {
    written(() -> fixture.append("order-1", "a"));
    assertThat(data("$$$ce-order"))
        .containsExactly("{\"$acl\":{\"$r\":\"$all\",\"$mr\":\"$all\"}}");
  }

  @Test
  void a_stopped_projection_goes_on_where_it_stopped() {
    written(() -> fixture.append("order-1", "a"));
    projections.disable("$by_category");
    fixture.append("order-1", "b");
    timer.pass(Duration.ofSeconds(1));
    assertThat(data("$ce-order")).containsExactly("0@order-1");
    projections.enable("$by_category");
    timer.pass(Duration.ofSeconds(1));
    assertThat(data("$ce-order")).containsExactly("0@order-1", "1@order-1");
    assertThat(projections.status("$by_category").state()).isEqualTo(State.RUNNING);
  }

  @Test
  void an_aborted_projection_says_so() {
    projections.startAll();
    projections.abort("$streams");
    assertThat(projections.status("$streams").state().wireName()).isEqualTo("Aborted/Stopped");
  }

  @Test
  void an_unknown_name_is_said_to_be_unknown() {
    assertThatThrownBy(() -> projections.enable("mine"))
        .isInstanceOf(ProjectionError.NotFound.class)
        .hasMessage("Projection 'mine' not found");
  }

  @Test
  void five_are_there_and_stopped_until_they_are_started() {
    assertThat(projections.list())
        .hasSize(5)
        .allSatisfy(status -> assertThat(status.state()).isEqualTo(State.STOPPED));
  }

  private void written(Runnable writes) {
    projections.startAll();
    writes.run();
    timer.pass(Duration.ofSeconds(1));
  }

  private void withMetadata(String stream, String metadata) {
    fixture.store.append(
        stream,
        ExpectedRevision.ANY,
        List.of(
            new NewEvent(
                fixture.nextId(),
                "t",
                true,
                StoreFixture.bytes("{}"),
                StoreFixture.bytes(metadata))));
  }

  private List<String> data(String stream) {
    return events(stream).stream()
        .map(event -> new String(event.data(), StandardCharsets.UTF_8))
        .toList();
  }

  private String metadata(String stream, int revision) {
    return new String(events(stream).get(revision).metadata(), StandardCharsets.UTF_8);
  }

  private List<LoggedEvent> events(String stream) {
    Source source =
        new StreamReadRequest(stream, true, 0, Long.MAX_VALUE, false, false).open(fixture.store);
    List<LoggedEvent> events = new ArrayList<>();
    while (source.next() instanceof ReadItem.Event event) {
      events.add(event.event());
    }
    return events;
  }
}
