package workshop.grader.report;

import java.util.List;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.Hint;

/** Help, one tier at a time. */
public final class HintScreen {
  private HintScreen() {}

  /**
   * Renders hints.
   *
   * @param shown the tiers to show now
   * @param tiers how many there are
   */
  public static Page of(CourseExercise exercise, List<Hint> shown, int tiers, Page page) {
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
    String more =
        last < tiers
            ? "more: ./workshop hint " + exercise.id()
            : "still stuck: ./workshop solution " + exercise.id() + " --spoil";
    return page.next("./workshop check " + exercise.id(), more);
  }
}
