package workshop.grader.progress;

import workshop.grader.verdict.Status;

/**
 * What is remembered of one exercise.
 *
 * @param status of the last check
 * @param points granted then
 * @param testsPassed in that check
 * @param testsTotal in that check
 * @param hints how many tiers were shown
 * @param skipped whether the model answer was put in place for no points
 * @param everPassed whether a check of the learner's own code has passed before
 * @param beyondPassed of the tests that ask for more, in that check
 * @param beyondTotal how many of them there are; 0 when they did not run
 * @param waitsFor the exercise that it stood on in the last check, when it was blocked; else empty
 */
public record Mark(
    Status status,
    int points,
    int testsPassed,
    int testsTotal,
    int hints,
    boolean skipped,
    boolean everPassed,
    int beyondPassed,
    int beyondTotal,
    String waitsFor) {
  /** An exercise that nobody has looked at. */
  public static final Mark NONE = new Mark(Status.NOT_STARTED, 0, 0, 0, 0, false, false, 0, 0, "");

  public Mark {
    waitsFor = waitsFor == null ? "" : waitsFor; // kept by an earlier build
  }

  /** Nothing more to do here: passed, or skipped on purpose. */
  public boolean isDone() {
    return skipped || status == Status.PASSED;
  }

  /** The last check found a mistake in the learner's code. */
  public boolean isRed() {
    return !isDone() && status != Status.NOT_STARTED && status != Status.BLOCKED;
  }

  /** Passed once, and the last check was red. */
  public boolean isRedAgain() {
    return everPassed && isRed();
  }

  /** The learner's own code passes, and does all that goes beyond the exercise as well. */
  public boolean hasStar() {
    return !skipped && status == Status.PASSED && beyondTotal > 0 && beyondPassed == beyondTotal;
  }

  Mark withHints(int tiers) {
    return new Mark(
        status,
        points,
        testsPassed,
        testsTotal,
        tiers,
        skipped,
        everPassed,
        beyondPassed,
        beyondTotal,
        waitsFor);
  }

  Mark asSkipped() {
    return new Mark(status, 0, testsPassed, testsTotal, hints, true, everPassed, 0, 0, "");
  }

  /** Hints stay counted: they were read. */
  Mark asReset() {
    return new Mark(Status.NOT_STARTED, 0, 0, 0, hints, false, everPassed, 0, 0, "");
  }
}
