package shop.orders.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.Track;

@Exercise(id = "2.5", title = "The aggregate root", points = 10, minutes = 10, track = Track.CORE)
class AggregateRootTest {

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

  private final Diary diary = new Diary();

  @Test
  void a_new_event_changes_the_state_at_once() {
    diary.apply("created");
    diary.apply("confirmed");

    new Lesson(
            "Two new events were applied, and the state has not taken in each of them once.",
            "In production the second rule of a command is checked against a state that does not"
                + " know of the first one's outcome.",
            "what apply does besides keeping the event")
        .expect(List.of("created", "confirmed"), diary.seen);
  }

  @Test
  void a_new_event_waits_to_be_stored() {
    diary.apply("created");
    diary.apply("confirmed");

    new Lesson(
            "Two new events were applied, and these are not the ones that wait to be stored.",
            "In production the caller is told that all went well, and what was decided is not in"
                + " the store, or in the wrong order.",
            "what apply keeps, and what getUncommittedEvents gives")
        .expect(List.of("created", "confirmed"), diary.getUncommittedEvents());
  }

  @Test
  @Judges("2.5 take in a new event")
  void two_new_events_that_look_alike_are_two_events() {
    diary.apply("refunded 7.50");
    diary.apply("refunded 7.50");

    String twice = "[refunded 7.50, refunded 7.50]";
    new Lesson(
            "Two cups came back in two lines, 7.50 for each. apply was called twice, with events that"
                + " look alike, and it did not take both of them in.",
            "In production the customer reads that she gets 15.00, and the store has one refund of"
                + " 7.50: after the next load nobody knows of the other one.",
            "what apply asks of an event before it takes it in")
        .expect(
            "state " + twice + ", waiting " + twice,
            "state %s, waiting %s".formatted(diary.seen, diary.getUncommittedEvents()));
  }

  @Test
  @Judges("2.5 hand out what waits to be stored")
  void to_ask_what_waits_changes_nothing() {
    diary.apply("created");
    List<String> first = List.copyOf(diary.getUncommittedEvents());
    List<String> second = List.copyOf(diary.getUncommittedEvents());

    new Lesson(
            "One new event was applied. Somebody asked twice what waits to be stored, and got two"
                + " answers: his question changed what waits.",
            "In production somebody writes the new events to a log before they are saved, and what"
                + " was decided never comes to the store.",
            "what getUncommittedEvents does besides answering. Which method is told that all is"
                + " stored?")
        .expect("first [created], then [created]", "first %s, then %s".formatted(first, second));
  }

  @Test
  @Judges("2.5 take in an event of the past")
  void history_is_taken_in_and_is_not_new() {
    diary.replay("created", 0);
    diary.replay("confirmed", 1);

    new Lesson(
            "Two events of the past were replayed, and the state has not taken in each of them"
                + " once.",
            "In production the next command is decided on an order that never was.",
            "what replay does with the event")
        .expect(List.of("created", "confirmed"), diary.seen);
    new Lesson(
            "Two events were replayed from the store, and now they wait to be stored.",
            "In production every load and save doubles the history: two events, then four, then"
                + " eight.",
            "the difference between apply and replay")
        .expect(List.of(), diary.getUncommittedEvents());
  }

  @Test
  void the_version_is_the_revision_of_the_last_stored_event() {
    long unborn = diary.version();
    diary.replay("created", 0);
    long first = diary.version();
    diary.replay("confirmed", 1);

    new Lesson(
            "One event was replayed from revision 0, then one from revision 1, and the versions"
                + " are not these revisions.",
            "In production the number goes into the expected revision of the next append. One too"
                + " high or too low, and the store refuses every save.",
            "how you come to the version. Revisions count from 0.")
        .expect("-1, 0, 1", "%d, %d, %d".formatted(unborn, first, diary.version()));
  }

  @Test
  void a_history_need_not_begin_at_revision_0() {
    diary.replay("shipped", 7);
    diary.replay("refunded", 8);

    new Lesson(
            "The old part of a stream was cut off, so its first event lies at revision 7. After"
                + " events 7 and 8 the version is not 8.",
            "In production whoever cuts off a stream to save room can never write to it again.",
            "whether you count events, or take the revision that you are given")
        .expect(8L, diary.version());
  }

  @Test
  @Judges("2.5 take in a new event")
  void what_is_not_stored_has_no_revision_yet() {
    diary.replay("created", 0);
    diary.apply("confirmed");
    diary.apply("shipped");

    new Lesson(
            "One event is stored and two are new, and the version counts the new ones.",
            "In production the append expects a revision that the stream will only have"
                + " afterwards, and the store refuses it.",
            "which of the four methods knows a revision")
        .expect(0L, diary.version());
  }

  @Test
  @Judges("2.5 remember that everything is stored")
  void once_stored_nothing_waits_any_more() {
    diary.replay("created", 0);
    diary.apply("confirmed");
    diary.apply("shipped");
    diary.markCommitted(2);

    new Lesson(
            "Everything was stored, and yet events wait to be stored, or the version is not that"
                + " of the last one.",
            "In production the next save of the same object stores them a second time.",
            "what markCommitted has to tidy up, and what it was told")
        .expect("nothing waits, version 2", waiting() + ", version " + diary.version());
    new Lesson(
            "Two events were applied and then stored. With markCommitted the state took them in once"
                + " more.",
            "In production the object that was just saved knows of two refunds where the store has"
                + " one, and refuses the next one.",
            "what markCommitted does with the events: when did the state take them in?")
        .expect(List.of("created", "confirmed", "shipped"), diary.seen);
    diary.apply("refunded");
    new Lesson(
            "After everything was stored one more event happened, and this is not what waits.",
            "In production the next save stores too much, or nothing.",
            "the list after markCommitted")
        .expect("[refunded]", waiting().replace(" waits", ""));
  }

  @Test
  @Judges("2.5 remember that everything is stored")
  void the_version_is_what_the_store_has_said() {
    diary.apply("created");
    diary.markCommitted(5);

    new Lesson(
            "One new event was stored. There had been a stream of this name before, and somebody had"
                + " deleted it, so the store counted on, and gave it revision 5. markCommitted was"
                + " told 5, and the version is another one.",
            "In production this order can never be saved again: each append expects a revision that"
                + " the stream does not have.",
            "whether you reckon the version, or take what you are told")
        .expect(5L, diary.version());
  }

  @Test
  @Judges("2.5 remember that everything is stored")
  void the_version_is_known_even_if_nothing_was_waiting() {
    diary.markCommitted(7);

    new Lesson(
            "An aggregate was rebuilt from a snapshot, without its events. markCommitted was told the"
                + " revision of the last one, 7, and nothing was waiting. The version is not 7.",
            "In production no order that comes from a snapshot can be saved: the append expects a"
                + " stream that has no event yet.",
            "what markCommitted does when there are no new events")
        .expect(7L, diary.version());
  }

  @Test
  void nobody_else_changes_the_list_of_what_waits() {
    diary.apply("created");
    try {
      diary.getUncommittedEvents().clear();
    } catch (UnsupportedOperationException refused) {
      // As good: who was given the list is told that it is not his.
    }

    new Lesson(
            "Somebody asked what waits to be stored, cleared the list he was given, and now"
                + " nothing waits any more.",
            "In production a helper sorts or drains “its” list, and decided events vanish before"
                + " they were stored.",
            "which list you hand out")
        .expect(List.of("created"), diary.getUncommittedEvents());
  }

  @Test
  @Judges("2.5 hand out what waits to be stored")
  void a_list_that_was_handed_out_does_not_change_later() {
    diary.apply("created");
    List<String> answer = diary.getUncommittedEvents();
    List<String> asItWas = new ArrayList<>(answer);
    diary.markCommitted(0);
    diary.apply("confirmed");

    new Lesson(
            "A repository took the new events, stored them, called markCommitted, and then looked"
                + " at its list again: it is another one now.",
            "In production the caller gets an empty answer, or one with events of the next"
                + " command.",
            "whether you hand out a copy or a look at your own list")
        .expect(asItWas, new ArrayList<>(answer));
  }

  private String waiting() {
    List<String> events = diary.getUncommittedEvents();
    return events.isEmpty() ? "nothing waits" : events + " waits";
  }
}
