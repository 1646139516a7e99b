package workshop.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import workshop.kit.Exercise;
import workshop.kit.Runs;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.LessonFailure;
import workshop.todo.Todo;

@Exercise("9.6")
class AwaitTest {
  private static final Duration LIMIT = Duration.ofSeconds(6);
  private static final Duration LONGER_THAN_THE_BUILD = Duration.ofDays(1);

  private final FakeSurroundings around = new FakeSurroundings(Duration.ofMillis(2));
  private final Await await = new Await(LIMIT, () -> around);
  private final Lesson oneIsMissing;
  private final Lesson wrongOrder;

  AwaitTest(Lesson lesson) {
    oneIsMissing = lesson.shared("one is missing");
    wrongOrder = lesson.shared("wrong order");
  }

  @Test
  void goes_on_as_soon_as_another_thread_made_it_so() {
    CountDownLatch arrived = new CountDownLatch(1);
    Thread.ofVirtual().start(arrived::countDown);

    Await.atMost(LONGER_THAN_THE_BUILD).until("it has arrived", () -> arrived.getCount() == 0);

    assertThat(arrived.getCount()).isZero();
  }

  @Test
  void looks_again_until_it_is_so_and_returns_it() {
    AtomicInteger looks = new AtomicInteger();

    int seen = await.until(oneIsMissing, "three", looks::incrementAndGet, n -> n >= 3);

    assertThat(seen).isGreaterThanOrEqualTo(3);
  }

  @Test
  void says_what_did_not_happen_and_how_long_it_waited() {
    assertThat(catchThrowable(() -> await.until("it has arrived", () -> false)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("it has arrived: this did not happen within 6 s.");
  }

  @Test
  void says_that_nothing_was_on_its_way() {
    around.nothingIsOnItsWay();

    assertThat(catchThrowable(() -> await.until("it has arrived", () -> false)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("it has arrived: this did not happen, and nothing more was on its way.");
  }

  @Test
  void fails_with_the_lesson_and_what_was_last_seen() {
    LessonFailure failure = failureOf(() -> await.until(oneIsMissing, 2, () -> 1, n -> n == 2));

    assertThat(failure.whatHappened()).isEqualTo("An event is missing.");
    assertThat(failure.expectedText()).isEqualTo("2");
    assertThat(failure.actualText()).isEqualTo("1 (after 6 s)");
  }

  @Test
  void who_did_not_have_to_wait_is_not_told_for_how_long() {
    around.nothingIsOnItsWay();

    LessonFailure failure = failureOf(() -> await.until(oneIsMissing, 2, () -> 1, n -> n == 2));

    assertThat(failure.actualText()).isEqualTo("1");
  }

  @Test
  void what_came_at_the_last_moment_counts() {
    around.nothingIsOnItsWay();
    int[] looks = {0};

    await.until("it has arrived", () -> ++looks[0] > Vigil.TURNS_OF_SILENCE);

    assertThat(looks[0]).isEqualTo(Vigil.TURNS_OF_SILENCE + 1);
  }

  @Test
  void waits_for_exactly_these_in_this_order() {
    List<String> arrived = new CopyOnWriteArrayList<>();
    Thread.ofVirtual()
        .start(
            () -> {
              arrived.add("a");
              arrived.add("b");
            });

    Await.atMost(LONGER_THAN_THE_BUILD)
        .exactly(oneIsMissing, List.of("a", "b"), () -> List.copyOf(arrived));

    assertThat(arrived).containsExactly("a", "b");
  }

  @Test
  void does_not_wait_for_a_list_that_cannot_become_right() {
    assertThat(exactlyAAndB("b", "a").actualText()).isEqualTo("[b, a]");
    assertThat(exactlyAAndB("b").actualText()).isEqualTo("[b]");
    assertThat(exactlyAAndB("a", "b", "b").actualText()).isEqualTo("[a, b, b]");
  }

  @Test
  void what_arrived_instead_chooses_the_lesson() {
    LessonFailure failure =
        failureOf(
            () ->
                await.exactlyOr(
                    seen -> seen.getFirst().equals("b") ? wrongOrder : oneIsMissing,
                    List.of("a", "b"),
                    () -> List.of("b", "a")));

    assertThat(failure.why()).isEqualTo("It is mixed up.");
    assertThat(failure.expectedText()).isEqualTo("[a, b]");
    assertThat(failure.actualText()).isEqualTo("[b, a]");
  }

  @Test
  void a_list_that_stays_too_short_says_how_long_it_waited() {
    LessonFailure failure = exactlyAAndB("a");

    assertThat(failure.expectedText()).isEqualTo("[a, b]");
    assertThat(failure.actualText()).isEqualTo("[a] (after 6 s)");
  }

  @Test
  void a_todo_of_the_running_exercise_ends_the_wait() {
    assertThat(Runs.of(WaitsForAStub.class).failure("waits for what never comes"))
        .isInstanceOf(Todo.class)
        .hasMessage("TODO 9.4: deliver it");
  }

  private LessonFailure exactlyAAndB(String... arrived) {
    return failureOf(() -> await.exactly(oneIsMissing, List.of("a", "b"), () -> List.of(arrived)));
  }

  private static LessonFailure failureOf(Runnable wait) {
    return catchThrowableOfType(LessonFailure.class, wait::run);
  }

  @Exercise("9.4")
  static class WaitsForAStub {
    @Test
    void waits_for_what_never_comes() {
      Thread.ofVirtual().start(() -> Todo.pending("9.4", "deliver it"));
      Await.atMost(LONGER_THAN_THE_BUILD).until("it is delivered", () -> false);
    }
  }
}
