package workshop.grader.verdict;

/** What is said about an exercise. Reports render it; none invents another. */
public enum Status {
  /** Every graded test reported success. */
  PASSED,
  /** Nothing but TODO errors of this very exercise. */
  NOT_STARTED,
  /** A test failed: the verdict has the reason and the learner's own line. */
  FAILED,
  /** The code, or the test against it, does not compile. */
  COMPILE_ERROR,
  /** Its time was up; an endless loop, mostly. */
  TIMED_OUT,
  /** The JVM ended, or a test did not report: exit, halt, out of memory, an aborted test. */
  CRASHED,
  /** It stands on another exercise that is not done. */
  BLOCKED,
  /** The store or the machine failed: never the learner's fault, never scored as zero. */
  INFRASTRUCTURE
}
