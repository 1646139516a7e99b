package workshop.grader.report;

import java.util.Locale;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.Status;

/** The few words and marks that stand for a verdict, on every screen the same. */
final class Words {
  private Words() {}

  static String mark(Status status, boolean skipped, Paint paint) {
    if (skipped) {
      return paint.yellow("○");
    }
    return switch (status) {
      case PASSED -> paint.green("✓");
      case NOT_STARTED, BLOCKED -> paint.dim("○");
      case FAILED, COMPILE_ERROR, TIMED_OUT, CRASHED -> paint.red("✗");
      case INFRASTRUCTURE -> paint.yellow("✗");
    };
  }

  static String says(ExerciseVerdict verdict, boolean skipped) {
    if (skipped && verdict.passed()) {
      return "skipped";
    }
    return switch (verdict.status()) {
      case PASSED -> points(verdict.points());
      case FAILED -> red(verdict.testsPassed(), verdict.testsTotal());
      case BLOCKED -> waits(verdict.blockedBy().orElse(""));
      default -> says(verdict.status());
    };
  }

  static String says(Status status) {
    return switch (status) {
      case PASSED -> "passed";
      case NOT_STARTED -> "not started";
      case FAILED -> "failed";
      case COMPILE_ERROR -> "does not compile";
      case TIMED_OUT -> "timed out";
      case CRASHED -> "crashed";
      case BLOCKED -> "waits";
      case INFRASTRUCTURE -> "not judged";
    };
  }

  /** All may have passed, and something gone wrong after them. */
  static String red(int passed, int tests) {
    return passed == tests ? says(Status.FAILED) : (tests - passed) + " of " + tests + " red";
  }

  /** Empty when nobody knows for what. */
  static String waits(String id) {
    return id.isEmpty() ? "waits" : "waits for " + id;
  }

  static String points(int points) {
    return points == 1 ? "1 point" : points + " points";
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String minutes(int minutes) {
    int hours = minutes / 60;
    String rest = minutes % 60 + " min";
    return hours == 0 ? rest : hours + " h" + (minutes % 60 == 0 ? "" : " " + rest);
  }
}
