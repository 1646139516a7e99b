package shop.orders.readmodel;

import static shop.orders.readmodel.RecordingPager.outageCall;
import static shop.orders.readmodel.RecordingPager.recoveredCall;

import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("3.7")
class OutageAlarmTest {
  private static final int THRESHOLD = 5;

  private final RecordingPager pager = new RecordingPager();
  private final OutageAlarm alarm = new OutageAlarm(THRESHOLD, pager);
  private final Lesson lesson;

  OutageAlarmTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void the_failure_at_the_threshold_is_paged() {
    fail(THRESHOLD);

    boolean onceAtTheFifth =
        pager.calls().size() == 1 && pager.calls().getFirst().startsWith("outage(5,");
    lesson
        .when(pager.calls().isEmpty(), "nothing was called")
        .when(onceAtTheFifth, "another cause")
        .expect(List.of(outageCall(5, cause(5))), pager.calls());
  }

  @Test
  void fewer_failures_are_not_paged() {
    fail(THRESHOLD - 1);

    lesson.expect(List.of(), pager.calls());
  }

  @Test
  void an_outage_is_paged_once() {
    fail(23);

    lesson.expect(List.of(outageCall(5, cause(5))), pager.calls());
  }

  @Test
  void the_next_outage_is_paged_again() {
    fail(THRESHOLD);
    alarm.confirmed();
    fail(THRESHOLD);

    lesson.expect(List.of(outageCall(5, cause(5)), outageCall(5, cause(5))), outages());
  }

  @Test
  void failures_before_a_confirmation_do_not_count() {
    for (int restart = 1; restart <= 3; restart++) {
      fail(THRESHOLD - 1);
      alarm.confirmed();
    }

    lesson.expect(List.of(), outages());
  }

  @Test
  void the_end_of_an_outage_is_paged_once() {
    fail(12);
    alarm.confirmed();
    alarm.confirmed();

    lesson
        .when(recoveries().isEmpty(), "nothing was called")
        .when(recoveries().size() > 1, "called again")
        .expect(List.of(outageCall(5, cause(5)), recoveredCall(12)), pager.calls());
  }

  @Test
  void a_short_drop_ends_without_a_page() {
    alarm.confirmed();
    fail(THRESHOLD - 1);
    alarm.confirmed();
    lesson.expect(List.of(), recoveries());

    fail(THRESHOLD);
    alarm.confirmed();
    fail(1);
    alarm.confirmed();
    lesson.then("after an outage").expect(List.of(recoveredCall(5)), recoveries());
  }

  @Test
  @Beyond
  void a_pager_that_fails_is_called_again() {
    pager.breaksOnce();
    for (int attempt = 1; attempt <= THRESHOLD + 2; attempt++) {
      failOnce(attempt);
    }

    lesson.expect(List.of(outageCall(6, cause(6))), pager.calls());
  }

  private void fail(int times) {
    for (int attempt = 1; attempt <= times; attempt++) {
      alarm.failed(attempt, cause(attempt));
    }
  }

  /** An exception of the pager may leave the alarm: the subscription lives with it. */
  private void failOnce(int attempt) {
    Outcome.ofRunning(() -> alarm.failed(attempt, cause(attempt)));
  }

  private static Throwable cause(int attempt) {
    return new IllegalStateException("stopped %d".formatted(attempt));
  }

  private List<String> outages() {
    return pager.calls().stream().filter(call -> call.startsWith("outage")).toList();
  }

  private List<String> recoveries() {
    return pager.calls().stream().filter(call -> call.startsWith("recovered")).toList();
  }
}
