package workshop.grader.report;

import java.util.List;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.Hint;
import workshop.grader.progress.Mark;

/** Help, one tier at a time. */
public final class HintScreen {
  private HintScreen() {}

  /**
   * Renders hints.
   *
   * @param shown the tiers to show now
   * @param tiers how many there are
   * @param before how far the learner was before these were shown
   */
  public static Page of(
      CourseExercise exercise, List<Hint> shown, int tiers, Mark before, Page page) {
    Paint paint = page.paint();
    int last = 0;
    for (Hint hint : shown) {
      page.gap();
      page.edges(
          "  " + paint.bold(exercise.id() + "  " + exercise.title()),
          paint.dim("hint " + hint.tier() + " of " + tiers));
      page.gap().line("  " + paint.bold(hint.title())).gap();
      MarkdownText.add(hint.text(), page, 2);
      last = Math.max(last, hint.tier());
    }
    if (before.hints() >= tiers) {
      whatIsLeft(exercise, tiers, before, page);
      return page.next("./workshop check " + exercise.id(), "");
    }
    String more =
        last < tiers
            ? "more: ./workshop hint " + exercise.id()
            : "still stuck: ./workshop solution " + exercise.id() + " --spoil";
    return page.next("./workshop check " + exercise.id(), more);
  }

  private static void whatIsLeft(CourseExercise exercise, int tiers, Mark before, Page page) {
    page.gap().line("  There are only " + tiers + " hints. What is left:");
    if (before.everPassed()) {
      page.line("    ./workshop solution " + exercise.id() + "   our answer beside yours");
      return;
    }
    page.line("    ./workshop skip " + exercise.id() + "       our answer in place, for no points");
    page.line(
        "    ./workshop solution "
            + exercise.id()
            + "   our answer, once yours passes (--spoil: now)");
  }
}
