package workshop.kit.time;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import workshop.kit.lesson.Lesson;
import workshop.kit.time.Vigil.Verdict;

/**
 * Waits for what happens on other threads: looks again every few milliseconds, and goes on as soon
 * as it is so. It fails at once when nothing is on its way any more: no call of the kit's clients
 * is open, each subscription has been sent all that there is for it, no thread is at work. A TODO
 * of the running exercise ends the wait too: nothing will come of it.
 *
 * <p>The limit is for what cannot be known so, also where the condition itself reads the store. It
 * counts from the last event that arrived, whoever wrote it: a store that has lived for long takes
 * its time. Two minutes are the end of any wait.
 */
public final class Await {
  private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(5);

  private final Duration limit;
  private final Supplier<Surroundings> surroundings;

  Await(Duration limit, Supplier<Surroundings> surroundings) {
    this.limit = limit;
    this.surroundings = surroundings;
  }

  /** With another limit than five seconds. */
  public static Await atMost(Duration limit) {
    return new Await(limit, Surroundings::real);
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
    Waited waited = waitFor(condition);
    if (!waited.forIt()) {
      throw new AssertionError(
          waited.inVain()
              ? what + ": this did not happen, and nothing more was on its way."
              : "%s: this did not happen within %s.".formatted(what, seconds()));
    }
  }

  /**
   * Waits until the condition holds. The lesson says what was expected, and what was seen.
   *
   * @param lesson what a learner is to understand when it never does
   */
  public void until(Lesson lesson, BooleanSupplier condition) {
    lesson.expect(waitFor(condition).forIt());
  }

  /**
   * Waits until the value is as it should be, and returns it.
   *
   * @param lesson what a learner is to understand when it never is
   */
  public <T> T until(
      Lesson lesson, Object expected, Supplier<T> actual, Predicate<? super T> asExpected) {
    return untilOr(seen -> lesson, expected, actual, asExpected);
  }

  /**
   * The same, where what was seen instead tells which mistake it was.
   *
   * @param lessonOn what a learner is to understand when this was seen
   */
  public <T> T untilOr(
      Function<T, Lesson> lessonOn,
      Object expected,
      Supplier<T> actual,
      Predicate<? super T> asExpected) {
    Waited waited = waitFor(() -> asExpected.test(actual.get()));
    T seen = actual.get();
    if (!waited.forIt()) {
      throw lessonOn.apply(seen).failure(expected, shown(seen, waited));
    }
    return seen;
  }

  /**
   * Waits until exactly these have arrived, in this order. Fails at once when one more or another
   * one arrived: that will not heal. Compare JDK values.
   *
   * @param arrived a snapshot of what has arrived so far
   */
  public <T> void exactly(Lesson lesson, List<T> expected, Supplier<List<T>> arrived) {
    exactlyOr(seen -> lesson, expected, arrived);
  }

  /**
   * The same, where what arrived instead tells which mistake it was.
   *
   * @param lessonOn what a learner is to understand when these arrived
   */
  public <T> void exactlyOr(
      Function<List<T>, Lesson> lessonOn, List<T> expected, Supplier<List<T>> arrived) {
    Waited waited = waitFor(() -> isSettled(arrived.get(), expected));
    List<T> seen = arrived.get();
    if (!seen.equals(expected)) {
      throw lessonOn.apply(seen).failure(expected, shown(seen, waited));
    }
  }

  private static <T> boolean isSettled(List<T> seen, List<T> expected) {
    boolean couldStillBecomeIt =
        seen.size() < expected.size() && seen.equals(expected.subList(0, seen.size()));
    return !couldStillBecomeIt;
  }

  private Waited waitFor(BooleanSupplier condition) {
    Surroundings around = surroundings.get();
    Vigil vigil = new Vigil(limit, around);
    while (!condition.getAsBoolean()) {
      RunningExercise.reachedTodo()
          .ifPresent(
              todo -> {
                throw todo;
              });
      Verdict verdict = vigil.afterALook();
      if (verdict != Verdict.WAIT_ON) {
        return new Waited(condition.getAsBoolean(), verdict == Verdict.IN_VAIN);
      }
      around.pause();
    }
    return new Waited(true, false);
  }

  /** How a wait ended. */
  private record Waited(boolean forIt, boolean inVain) {}

  /** Only who waited until the limit is told so. */
  private Object shown(Object seen, Waited waited) {
    return waited.forIt() || waited.inVain() ? seen : seen + " (after " + seconds() + ")";
  }

  private String seconds() {
    return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
  }
}
