package workshop.kit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for what happens on other threads: looks again every few milliseconds, goes on as soon as
 * it is so, and fails when the limit is reached. A TODO of the running exercise ends the wait at
 * once: nothing will come of it. After the first wait of an exercise that was in vain the others
 * are shorter.
 */
public final class Await {
  private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(2);

  private final Duration limit;

  private Await(Duration limit) {
    this.limit = Patience.of(limit);
  }

  /** With another limit than five seconds, for the first wait of an exercise that is in vain. */
  public static Await atMost(Duration limit) {
    return new Await(limit);
  }

  /** Five seconds, for what takes milliseconds when all is well. */
  public static Await briefly() {
    return atMost(DEFAULT_LIMIT);
  }

  /**
   * Waits until the condition holds.
   *
   * @param what the condition in words: "the subscription has caught up"
   */
  public void until(String what, BooleanSupplier condition) {
    if (!holds(condition)) {
      throw new AssertionError(
          ("%s: this did not happen within %s. Nothing more was on its way, or it waits for"
                  + " something that never comes.")
              .formatted(what, seconds()));
    }
  }

  /**
   * Waits until the value is as it should be, and returns it.
   *
   * @param lesson what a learner is to understand when it never is
   * @param expected in words
   */
  public <T> T until(
      Lesson lesson, String expected, Supplier<T> actual, Predicate<? super T> asExpected) {
    if (!holds(() -> asExpected.test(actual.get()))) {
      throw lesson.failure(expected, actual.get() + " (after " + seconds() + ")");
    }
    return actual.get();
  }

  /**
   * Waits until exactly these have arrived, in this order. Fails at once when one more or another
   * one arrived: that will not heal. Compare JDK values, as in {@link Lesson#expect}.
   *
   * @param arrived a snapshot of what has arrived so far
   */
  public <T> void exactly(Lesson lesson, List<T> expected, Supplier<List<T>> arrived) {
    exactly(seen -> lesson, expected, arrived);
  }

  /**
   * The same, where what arrived instead tells which mistake it was.
   *
   * @param lessonOn what a learner is to understand when these arrived
   */
  public <T> void exactly(
      Function<List<T>, Lesson> lessonOn, List<T> expected, Supplier<List<T>> arrived) {
    boolean settled = holds(() -> isSettled(arrived.get(), expected));
    List<T> seen = arrived.get();
    if (!seen.equals(expected)) {
      String after = settled ? "" : " (after " + seconds() + ")";
      throw lessonOn.apply(seen).failure(expected.toString(), seen + after);
    }
  }

  /**
   * Waits until the condition holds. The lesson says what was expected, and what was seen.
   *
   * @param lesson what a learner is to understand when it never does
   */
  public void until(workshop.kit.lesson.Lesson lesson, BooleanSupplier condition) {
    lesson.expect(holds(condition));
  }

  /**
   * Waits until the value is as it should be, and returns it.
   *
   * @param lesson what a learner is to understand when it never is
   */
  public <T> T until(
      workshop.kit.lesson.Lesson lesson,
      Object expected,
      Supplier<T> actual,
      Predicate<? super T> asExpected) {
    if (!holds(() -> asExpected.test(actual.get()))) {
      throw lesson.failure(expected, actual.get() + " (after " + seconds() + ")");
    }
    return actual.get();
  }

  /**
   * Waits until exactly these have arrived, in this order. Fails at once when one more or another
   * one arrived: that will not heal. Compare JDK values.
   *
   * @param arrived a snapshot of what has arrived so far
   */
  public <T> void exactly(
      workshop.kit.lesson.Lesson lesson, List<T> expected, Supplier<List<T>> arrived) {
    exactlyOr(seen -> lesson, expected, arrived);
  }

  /**
   * The same, where what arrived instead tells which mistake it was.
   *
   * @param lessonOn what a learner is to understand when these arrived
   */
  public <T> void exactlyOr(
      Function<List<T>, workshop.kit.lesson.Lesson> lessonOn,
      List<T> expected,
      Supplier<List<T>> arrived) {
    boolean settled = holds(() -> isSettled(arrived.get(), expected));
    List<T> seen = arrived.get();
    if (!seen.equals(expected)) {
      String after = settled ? "" : " (after " + seconds() + ")";
      throw lessonOn.apply(seen).failure(expected, seen + after);
    }
  }

  private static <T> boolean isSettled(List<T> seen, List<T> expected) {
    boolean couldStillBecomeIt =
        seen.size() < expected.size() && seen.equals(expected.subList(0, seen.size()));
    return !couldStillBecomeIt;
  }

  private boolean holds(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      TodoIsTheReason.reachedNow()
          .ifPresent(
              todo -> {
                throw todo;
              });
      if (System.nanoTime() - start > limit.toNanos()) {
        boolean atTheLastLook = condition.getAsBoolean();
        if (!atTheLastLook) {
          Patience.lose();
        }
        return atTheLastLook;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return true;
  }

  private String seconds() {
    return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }
}
