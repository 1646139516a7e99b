package workshop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workshop.todo.Todo;

class AwaitTest {
  private static final Lesson LESSON = new Lesson("An event is missing.", "Harm.", "Place.");
  private static final Duration AT_ONCE = Duration.ofMillis(10);
  private static final Duration LONGER_THAN_THE_BUILD = Duration.ofDays(1);

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

    int seen = Await.briefly().until(LESSON, "three", looks::incrementAndGet, n -> n >= 3);

    assertThat(seen).isGreaterThanOrEqualTo(3);
  }

  @Test
  void says_what_did_not_happen_and_how_long_it_waited() {
    assertThat(catchThrowable(() -> Await.atMost(AT_ONCE).until("it has arrived", () -> false)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("it has arrived: this did not happen within 10 ms.");
  }

  @Test
  void fails_with_the_lesson_and_what_was_last_seen() {
    LessonFailure failure =
        catchThrowableOfType(
            LessonFailure.class,
            () -> Await.atMost(AT_ONCE).until(LESSON, "two events", () -> 1, n -> n == 2));

    assertThat(failure.whatHappened()).isEqualTo("An event is missing.");
    assertThat(failure.expectedText()).isEqualTo("two events");
    assertThat(failure.actualText()).isEqualTo("1 (after 10 ms)");
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
        .exactly(LESSON, List.of("a", "b"), () -> List.copyOf(arrived));

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
    Lesson wrongOrder = new Lesson("b came first.", "It is mixed up.", "the order");
    LessonFailure failure =
        catchThrowableOfType(
            LessonFailure.class,
            () ->
                Await.atMost(LONGER_THAN_THE_BUILD)
                    .exactly(
                        seen -> seen.getFirst().equals("b") ? wrongOrder : LESSON,
                        List.of("a", "b"),
                        () -> List.of("b", "a")));

    assertThat(failure.inProduction()).isEqualTo("It is mixed up.");
    assertThat(failure.expectedText()).isEqualTo("[a, b]");
    assertThat(failure.actualText()).isEqualTo("[b, a]");
  }

  @Test
  void a_list_that_stays_too_short_says_how_long_it_waited() {
    LessonFailure failure =
        catchThrowableOfType(
            LessonFailure.class,
            () -> Await.atMost(AT_ONCE).exactly(LESSON, List.of("a", "b"), () -> List.of("a")));

    assertThat(failure.expectedText()).isEqualTo("[a, b]");
    assertThat(failure.actualText()).isEqualTo("[a] (after 10 ms)");
  }

  @Test
  void a_todo_of_the_running_exercise_ends_the_wait() {
    assertThat(Runs.of(WaitsForAStub.class).failure("waits for what never comes"))
        .isInstanceOf(Todo.class)
        .hasMessage("TODO 9.4: deliver it");
  }

  @Test
  void after_a_wait_in_vain_the_others_of_the_exercise_are_shorter() {
    Runs.of(WaitsInVain.class);

    assertThat(WaitsInVain.told)
        .containsExactly("1 (after 60 ms)", "1 (after 20 ms)", "1 (after 20 ms)");
  }

  @Test
  void another_exercise_is_waited_for_as_long_as_ever() {
    Runs.of(WaitsInVain.class);
    Runs.of(WaitsInVain.class);

    assertThat(WaitsInVain.told).startsWith("1 (after 60 ms)").hasSize(3);
  }

  private static LessonFailure exactlyAAndB(String... arrived) {
    return catchThrowableOfType(
        LessonFailure.class,
        () ->
            Await.atMost(LONGER_THAN_THE_BUILD)
                .exactly(LESSON, List.of("a", "b"), () -> List.of(arrived)));
  }

  @Exercise(id = "9.4", title = "a stub", points = 1, minutes = 1, track = Track.CORE)
  static class WaitsForAStub {
    @Test
    void waits_for_what_never_comes() {
      Thread.ofVirtual().start(() -> Todo.pending("9.4", "deliver it"));
      Await.atMost(LONGER_THAN_THE_BUILD).until("it is delivered", () -> false);
    }
  }

  @Exercise(id = "9.5", title = "in vain", points = 1, minutes = 1, track = Track.CORE)
  static class WaitsInVain {
    private static final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void begin() {
      told.clear();
    }

    @Test
    void once() {
      told.add(wait60());
    }

    @Test
    void twice() {
      told.add(wait60());
    }

    @Test
    void thrice() {
      told.add(wait60());
    }

    private static String wait60() {
      Await await = Await.atMost(Duration.ofMillis(60));
      return catchThrowableOfType(
              LessonFailure.class, () -> await.until(LESSON, "two", () -> 1, n -> n == 2))
          .actualText();
    }
  }
}
