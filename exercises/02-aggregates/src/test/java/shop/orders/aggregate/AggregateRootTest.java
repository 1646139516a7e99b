package shop.orders.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("2.6")
class AggregateRootTest {
  private final Diary diary = new Diary();
  private final Lesson lesson;

  AggregateRootTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void apply_changes_the_state_at_once() {
    diary.apply("created");
    diary.apply("confirmed");

    lesson.expect(List.of("created", "confirmed"), diary.seen);
  }

  @Test
  void apply_keeps_the_new_events_in_order() {
    diary.apply("created");
    diary.apply("confirmed");

    List<String> events = diary.getUncommittedEvents();
    lesson
        .when(List.of("confirmed", "created").equals(events), "another order")
        .expect(List.of("created", "confirmed"), events);
  }

  @Test
  void apply_keeps_the_version() {
    diary.replay("created", 0);
    diary.apply("confirmed");

    lesson.expect(0L, diary.version());
  }

  @Test
  void replay_changes_the_state_and_keeps_nothing() {
    diary.replay("created", 0);
    diary.replay("confirmed", 1);

    lesson.expect(List.of("created", "confirmed"), diary.seen);
    lesson.then("new events").expect(List.of(), diary.getUncommittedEvents());
  }

  @Test
  void the_version_is_the_revision_of_the_last_replayed_event() {
    long unborn = diary.version();
    diary.replay("shipped", 7);
    long first = diary.version();
    diary.replay("refunded", 8);

    lesson.expect(List.of(-1L, 7L, 8L), List.of(unborn, first, diary.version()));
  }

  @Test
  void getUncommittedEvents_returns_an_immutable_copy() {
    diary.apply("created");
    List<String> returned = diary.getUncommittedEvents();
    List<String> first = List.copyOf(returned);
    List<String> second = List.copyOf(diary.getUncommittedEvents());
    // Never empty at the first call: that is another test.
    lesson.then("asked twice").expect(first, second);

    // A list that refuses is as good as a copy.
    Outcome.ofRunning(() -> diary.getUncommittedEvents().clear());
    lesson.expect(List.of("created"), diary.getUncommittedEvents());

    diary.markCommitted(0);
    lesson.then("a later change").expect(List.of("created"), new ArrayList<>(returned));
  }

  @Test
  void markCommitted_forgets_the_new_events() {
    diary.apply("created");
    diary.markCommitted(0);
    List<String> afterwards = List.copyOf(diary.getUncommittedEvents());
    diary.apply("confirmed");

    lesson
        .when(afterwards.isEmpty(), "next event lost")
        .expect(
            new NewEvents(List.of(), List.of("confirmed")),
            new NewEvents(afterwards, diary.getUncommittedEvents()));
    lesson.then("the state").expect(List.of("created", "confirmed"), diary.seen);
  }

  @Test
  void markCommitted_sets_the_version() {
    diary.apply("created");
    diary.markCommitted(5);
    long stored = diary.version();
    diary.markCommitted(7);

    lesson.expect(List.of(5L, 7L), List.of(stored, diary.version()));
  }

  @Test
  @Beyond
  void equal_events_are_two_events() {
    diary.apply("refunded 7.50");
    diary.apply("refunded 7.50");

    List<String> twice = List.of("refunded 7.50", "refunded 7.50");
    lesson.expect(new Both(twice, twice), new Both(diary.seen, diary.getUncommittedEvents()));
  }

  @Test
  @Beyond
  void a_failure_of_when_reaches_the_caller() {
    Torn torn = new Torn();

    lesson.expect(Outcome.ofRunning(() -> torn.apply("created")).thrown().isPresent());
    lesson
        .then("in replay")
        .expect(Outcome.ofRunning(() -> torn.replay("created", 0)).thrown().isPresent());
  }

  private record NewEvents(List<String> afterMarkCommitted, List<String> afterApply) {}

  private record Both(List<String> state, List<String> newEvents) {}

  /** The smallest aggregate there is: its state is the list of the events that it has seen. */
  private static final class Diary extends AggregateRoot<String> {
    private final List<String> seen = new ArrayList<>();

    Diary() {
      super("diary-1");
    }

    @Override
    protected void when(String event) {
      seen.add(event);
    }
  }

  /** One that fails on each event. */
  private static final class Torn extends AggregateRoot<String> {
    Torn() {
      super("diary-2");
    }

    @Override
    protected void when(String event) {
      throw new IllegalStateException(event);
    }
  }
}
