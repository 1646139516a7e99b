package workshop.grader.verdict;

/** What became of one graded test. */
public enum TestStatus {
  PASSED,
  /** It reached the TODO of its own exercise. */
  NOT_STARTED,
  FAILED,
  /** It reached the TODO of another exercise. */
  BLOCKED,
  /** It was running when the time was up. */
  TIMED_OUT,
  /** It was running when the JVM ended, or gave up without a judgement. */
  CRASHED,
  /** The run ended before its turn. */
  NOT_RUN
}
