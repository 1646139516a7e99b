package shop.orders.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("2.5")
class AggregateRootTest {
  private final Diary diary = new Diary();
  private final Lesson lesson;

  AggregateRootTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_new_event_changes_the_state_at_once() {
    diary.apply("created");
    diary.apply("confirmed");

    lesson.expect(List.of("created", "confirmed"), diary.seen);
  }

  @Test
  void a_new_event_waits_to_be_stored() {
    diary.apply("created");
    diary.apply("confirmed");

    lesson.expect(List.of("created", "confirmed"), diary.getUncommittedEvents());
  }

  @Test
  void two_new_events_that_look_alike_are_two_events() {
    diary.apply("refunded 7.50");
    diary.apply("refunded 7.50");

    List<String> twice = List.of("refunded 7.50", "refunded 7.50");
    lesson.expect(new Seen(twice, twice), new Seen(diary.seen, diary.getUncommittedEvents()));
  }

  @Test
  void to_ask_what_waits_changes_nothing() {
    diary.apply("created");
    List<String> first = List.copyOf(diary.getUncommittedEvents());
    List<String> second = List.copyOf(diary.getUncommittedEvents());

    lesson.expect(List.of(List.of("created"), List.of("created")), List.of(first, second));
  }

  @Test
  void history_is_taken_in_and_is_not_new() {
    diary.replay("created", 0);
    diary.replay("confirmed", 1);

    lesson.expect(List.of("created", "confirmed"), diary.seen);
    lesson.then("nothing waits").expect(List.of(), diary.getUncommittedEvents());
  }

  @Test
  void the_version_is_the_revision_of_the_last_stored_event() {
    long unborn = diary.version();
    diary.replay("created", 0);
    long first = diary.version();
    diary.replay("confirmed", 1);

    lesson.expect(List.of(-1L, 0L, 1L), List.of(unborn, first, diary.version()));
  }

  @Test
  void a_history_need_not_begin_at_revision_0() {
    diary.replay("shipped", 7);
    diary.replay("refunded", 8);

    lesson.expect(8L, diary.version());
  }

  @Test
  void what_is_not_stored_has_no_revision_yet() {
    diary.replay("created", 0);
    diary.apply("confirmed");
    diary.apply("shipped");

    lesson.expect(0L, diary.version());
  }

  @Test
  void once_stored_nothing_waits_any_more() {
    diary.replay("created", 0);
    diary.apply("confirmed");
    diary.apply("shipped");
    diary.markCommitted(2);

    lesson.expect(
        new Waiting(List.of(), 2), new Waiting(diary.getUncommittedEvents(), diary.version()));
    lesson
        .then("state is unchanged")
        .expect(List.of("created", "confirmed", "shipped"), diary.seen);

    diary.apply("refunded");
    lesson.then("one more waits").expect(List.of("refunded"), diary.getUncommittedEvents());
  }

  @Test
  void the_version_is_what_the_store_has_said() {
    diary.apply("created");
    diary.markCommitted(5);

    lesson.expect(5L, diary.version());
  }

  @Test
  void the_version_is_known_even_if_nothing_was_waiting() {
    diary.markCommitted(7);

    lesson.expect(7L, diary.version());
  }

  @Test
  void nobody_else_changes_the_list_of_what_waits() {
    diary.apply("created");
    // A list that refuses is as good as a copy.
    Outcome.ofRunning(() -> diary.getUncommittedEvents().clear());

    lesson.expect(List.of("created"), diary.getUncommittedEvents());
  }

  @Test
  void a_list_that_was_handed_out_does_not_change_later() {
    diary.apply("created");
    List<String> answer = diary.getUncommittedEvents();
    List<String> asItWas = new ArrayList<>(answer);
    diary.markCommitted(0);
    diary.apply("confirmed");

    lesson.expect(asItWas, new ArrayList<>(answer));
  }

  private record Seen(List<String> state, List<String> waiting) {}

  private record Waiting(List<String> waiting, long version) {}

  /** The smallest aggregate there is: its state is the list of what it has seen. */
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
}
