package workshop.grader.engine;

/** When the tests run that ask for more than their exercise. */
public enum BeyondTests {
  /** After the required ones, once these are green: for a learner. */
  WHEN_GREEN,
  /** Whatever the required ones say: for the proof of the course. */
  ALWAYS,
  NEVER
}
