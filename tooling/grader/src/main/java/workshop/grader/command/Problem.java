package workshop.grader.command;

/**
 * Something that the reader can mend: its message is one sentence, its advice the next thing to do.
 */
public final class Problem extends RuntimeException {
  private final String advice;

  /**
   * A problem and its way out.
   *
   * @param what what happened, in one sentence
   * @param advice what to type or do next
   */
  public Problem(String what, String advice) {
    super(what, null, false, false);
    this.advice = advice;
  }

  /** What to type or do next. */
  public String advice() {
    return advice;
  }
}
