package workshop.grader.report;

/** Colours for a terminal, or none: the text is the same either way. */
public enum Paint {
  /** For a terminal that understands ANSI colours. */
  ON,
  /** For files, pipes and readers who set NO_COLOR. */
  OFF;

  /** What is done. */
  public String green(String text) {
    return paint("32", text);
  }

  /** What went wrong. */
  public String red(String text) {
    return paint("31", text);
  }

  /** What waits, or deserves a look. */
  public String yellow(String text) {
    return paint("33", text);
  }

  /** What can be typed. */
  public String cyan(String text) {
    return paint("36", text);
  }

  /** Headings. */
  public String bold(String text) {
    return paint("1", text);
  }

  /** What may be skipped by the eye. */
  public String dim(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return this == ON && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
