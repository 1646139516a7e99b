package workshop.grader.report;

/**
 * One line of what the doctor says.
 *
 * @param subject what was looked at
 * @param ok whether it is as the course wishes
 * @param needed whether the course cannot do without
 * @param found what was found, in a few words
 * @param fix what to do about it; empty when ok
 */
public record Finding(String subject, boolean ok, boolean needed, String found, String fix) {
  /** Nothing to do. */
  public static Finding good(String subject, boolean needed, String found) {
    return new Finding(subject, true, needed, found, "");
  }

  /** Something to do, at once when it is needed. */
  public static Finding bad(String subject, boolean needed, String found, String fix) {
    return new Finding(subject, false, needed, found, fix);
  }

  /** Whether the course can be done with these. */
  public static boolean enough(Iterable<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.needed() && !finding.ok()) {
        return false;
      }
    }
    return true;
  }
}
