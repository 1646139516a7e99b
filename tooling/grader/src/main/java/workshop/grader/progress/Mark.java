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
    String waitsFor) {
  /** An exercise that nobody has looked at. */
  public static final Mark NONE = new Mark(Status.NOT_STARTED, 0, 0, 0, 0, false, false, "");

  public Mark {
    waitsFor = waitsFor == null ? "" : waitsFor; // kept by an earlier build
  }

  /** Nothing more to do here: passed, or skipped on purpose. */
  public boolean isDone() {
    return skipped || status == Status.PASSED;
  }

  Mark withHints(int tiers) {
    return new Mark(status, points, testsPassed, testsTotal, tiers, skipped, everPassed, waitsFor);
  }

  Mark asSkipped() {
    return new Mark(status, 0, testsPassed, testsTotal, hints, true, everPassed, "");
  }

  /** Hints stay counted: they were read. */
  Mark asReset() {
    return new Mark(Status.NOT_STARTED, 0, 0, 0, hints, false, everPassed, "");
  }
}
