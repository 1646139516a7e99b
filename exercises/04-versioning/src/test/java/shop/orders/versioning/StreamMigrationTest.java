package shop.orders.versioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.StreamNotFoundException;
import com.eventstore.dbclient.WrongExpectedVersionException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grpc.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.versioning.OldOrder.Copied;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.Fault;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.RawEvent;
import workshop.kit.store.Streams;

@Exercise("4.5")
@EventStore
class StreamMigrationTest {
  private static final String OF_ANOTHER_TEAM = "LoyaltyPointsGranted";
  private static final int SEVERAL_PAGES = 57;

  private final EventStoreDBClient client;
  private final Streams streams;
  private final StoreFaults faults;
  private final OldOrder order;
  private final Lesson lesson;

  StreamMigrationTest(
      EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.client = client;
    this.streams = streams;
    this.faults = faults;
    this.order = new OldOrder(client, streams);
    this.lesson = lesson;
  }

  @Test
  void each_event_is_copied_in_the_form_of_today() {
    List<Copied> today = ofTheShop(order.expected());
    copyOrder();

    expectCopies(today, ofTheShop(order.copied()), lesson);
  }

  @Test
  void an_event_of_another_team_is_copied_as_it_is() {
    List<JsonNode> asStored = ofAnotherTeam(order.expected());
    copyOrder();

    List<JsonNode> copies = ofAnotherTeam(order.copied());
    lesson.when(copies.isEmpty(), "lost").expect(asStored, copies);
  }

  @Test
  void a_copy_keeps_the_metadata_and_the_recorded_time() {
    copyOrder();

    List<RawEvent> copies = order.inTarget();
    for (RawEvent event : order.inSource()) {
      Optional<RawEvent> copy = copies.stream().filter(c -> c.id().equals(event.id())).findFirst();
      if (copy.isPresent()) {
        ObjectNode metadata = metadata(copy.get());
        Lesson told = lesson.with("type", event.type());
        String time = metadata.path(RecordedTime.FIELD).asText("none");
        told.when(metadata.has(RecordedTime.FIELD), "another time")
            .expect(event.created().toString(), time);
        told.then("the metadata")
            .expect(
                metadata(event).path("timestamp").asText("none"),
                metadata.path("timestamp").asText("none"));
      }
    }
    lesson.then("no copy").expect(false, copies.isEmpty());
  }

  @Test
  void a_long_stream_is_copied_to_its_end() {
    order.holdsMore(SEVERAL_PAGES);
    int events = order.inSource().size();
    int copies = order.expected().size();

    copyOrder();

    lesson.with("events", events).expect(copies, order.copied().size());
  }

  @Test
  void the_source_is_closed_after_the_last_copy() {
    Set<Boolean> complete = ConcurrentHashMap.newKeySet();
    long revision = order.inSource().getLast().revision();
    faults.every(Call.APPEND).waitsFor(() -> complete.add(order.isFoundComplete()));

    copyOrder();

    lesson.then("too early").expect(Set.of(true), complete);
    List<Long> markers =
        order.inSource().stream()
            .filter(event -> event.type().equals(StreamMoved.TYPE))
            .map(RawEvent::revision)
            .toList();
    lesson.when(markers.isEmpty(), "none").expect(List.of(revision + 1), markers);
    lesson.then("the redirect").expect(order.target(), order.streamOfToday());
    Outcome<Void> late = Outcome.ofRunning(() -> order.isRefundedAt(revision));
    lesson.then("a late writer").expect(late.threw(WrongExpectedVersionException.class));
  }

  @Test
  void an_event_that_another_program_stores_meanwhile_is_copied_too() {
    int appends = callsOfACopy(Call.APPEND);
    for (int n = 1; n <= appends; n++) {
      OldOrder busy = new OldOrder(client, streams);
      faults.nth(n, Call.APPEND).waitsFor(busy::isRefunded);
      Lesson told = lesson.with("append", n);
      told.then("it throws").returns(() -> copy(busy));

      told.expect(types(busy.expected()), types(busy.copied()));
      told.then("the source").expect(StreamMoved.TYPE, busy.inSource().getLast().type());
    }
  }

  @Test
  void a_second_run_changes_nothing() {
    copyOrder();
    List<String> target = types(order.copied());
    List<String> source = order.typesInSource();
    Outcome<Void> second = Outcome.ofRunning(() -> copy(order));
    boolean gone = second.threw(StreamNotFoundException.class);
    lesson.then(gone ? "source is gone" : "it throws").value(second);

    List<String> copies = types(order.copied());
    lesson.when(copies.contains(StreamMoved.TYPE), "marker is copied").expect(target, copies);
    lesson.then("the source").expect(source, order.typesInSource());
  }

  @Test
  void after_a_crash_at_any_call_a_second_run_completes_the_copy() {
    for (Call kind : List.of(Call.READ, Call.APPEND)) {
      int calls = callsOfACopy(kind);
      for (int n = 1; n <= calls; n++) {
        for (Crash crash : Crash.values()) {
          Lesson told = lesson.with("call", kind).with("n", n).with("moment", crash.moment());
          OldOrder half = new OldOrder(client, streams);
          crash.at(faults.nth(n, kind));
          Outcome.ofRunning(() -> copy(half));
          faults.heal();
          half.isRefunded();
          told.then("it throws").returns(() -> copy(half));

          List<String> expected = types(half.expected());
          List<String> copies = types(half.copied());
          told.when(copies.size() < expected.size(), "fact is missing").expect(expected, copies);
          told.then("the source").expect(StreamMoved.TYPE, half.inSource().getLast().type());
        }
      }
    }
  }

  @Beyond
  @Test
  void two_runs_at_the_same_time_make_one_copy() {
    int appends = callsOfACopy(Call.APPEND);
    for (int n = 1; n <= appends; n++) {
      OldOrder twice = new OldOrder(client, streams);
      StreamMigration other = new StreamMigration(client, twice);
      faults
          .nth(n, Call.APPEND)
          .waitsFor(() -> Outcome.ofRunning(() -> other.copy(twice.source(), twice.target())));
      Lesson told = lesson.with("append", n);
      told.then("it throws").returns(() -> copy(twice));

      told.expect(types(twice.expected()), types(twice.copied()));
    }
  }

  @Beyond
  @Test
  void a_truncated_source_is_copied_too() {
    order.isTruncatedBefore(2);
    lesson.then("it throws").returns(() -> copy(order));

    lesson.expect(types(order.expected()), types(order.copied()));
  }

  private void copy(OldOrder order) {
    new StreamMigration(faults.client(), order).copy(order.source(), order.target());
  }

  /** A copy that must not throw. */
  private void copyOrder() {
    Outcome<Void> outcome = Outcome.ofRunning(() -> copy(order));
    lesson
        .shared("copy threw")
        .when(isRefusedBy(order.target(), outcome), "the target refused")
        .when(isRefusedBy(order.source(), outcome), "the source refused")
        .value(outcome);
  }

  private static boolean isRefusedBy(String stream, Outcome<Void> outcome) {
    return outcome.thrown().stream()
        .flatMap(outer -> Stream.iterate(outer, cause -> cause != null, Throwable::getCause))
        .anyMatch(
            cause ->
                cause instanceof WrongExpectedVersionException refused
                    && refused.getStreamName().equals(stream));
  }

  /** How many calls of this kind one copy makes. */
  private int callsOfACopy(Call kind) {
    OldOrder one = new OldOrder(client, streams);
    faults.forgetCalls();
    copy(one);
    return faults.calls(kind).size();
  }

  private static void expectCopies(List<Copied> expected, List<Copied> copies, Lesson lesson) {
    lesson.expect(types(expected), types(copies));
    for (int i = 0; i < expected.size(); i++) {
      Copied wanted = expected.get(i);
      Copied copy = copies.get(i);
      Lesson told = lesson.with("type", wanted.type());
      if (wanted.data().equals(copy.data())) {
        boolean shared = copies.stream().filter(one -> one.id().equals(copy.id())).count() > 1;
        told.then(shared ? "a shared id" : "only the id").expect(wanted.id(), copy.id());
      }
      told.then("one of them").expect(wanted, copy);
    }
  }

  private static List<Copied> ofTheShop(List<Copied> events) {
    return events.stream().filter(event -> !event.type().equals(OF_ANOTHER_TEAM)).toList();
  }

  private static List<JsonNode> ofAnotherTeam(List<Copied> events) {
    return events.stream()
        .filter(event -> event.type().equals(OF_ANOTHER_TEAM))
        .map(Copied::data)
        .toList();
  }

  private static List<String> types(List<Copied> events) {
    return events.stream().map(Copied::type).toList();
  }

  private static ObjectNode metadata(RawEvent event) {
    return OldOrder.tree(event.metadata().getBytes(UTF_8));
  }

  /** How a run is cut off at a call. */
  private enum Crash {
    BEFORE {
      @Override
      void at(Fault fault) {
        fault.neverArrives(Status.DEADLINE_EXCEEDED);
      }
    },
    AFTER {
      @Override
      void at(Fault fault) {
        fault.losesItsAnswer(Status.DEADLINE_EXCEEDED);
      }
    };

    abstract void at(Fault fault);

    String moment() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
