package workshop.grader.report;

import java.util.List;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.LearnerFiles.Comparison;

/** The learner's regions beside the model's. */
public final class SolutionScreen {
  private final Page page;
  private final Paint paint;

  /** A screen. */
  public SolutionScreen(Page page) {
    this.page = page;
    this.paint = page.paint();
  }

  /**
   * Renders a comparison.
   *
   * @param learnerFolder where the learner's files lie, relative to the root
   * @param next what to type now
   */
  public Page of(
      CourseExercise exercise,
      List<Comparison> comparisons,
      String learnerFolder,
      String next,
      String why) {
    page.gap().line("  " + paint.bold(exercise.id() + "  " + exercise.title()));
    for (Comparison comparison : comparisons) {
      String sentence = comparison.model().sentence();
      String file = learnerFolder + "/" + comparison.model().file();
      page.gap().prose(sentence, 2);
      comparison
          .yours()
          .ifPresentOrElse(
              yours -> {
                page.gap()
                    .line("  " + paint.bold("Yours") + "  " + paint.dim(file + ":" + yours.line()));
                code(yours.body(), paint.yellow("│"));
              },
              () ->
                  page.gap()
                      .line("  " + paint.bold("Yours") + "  " + paint.dim(file))
                      .prose("(the region's markers are gone, so it cannot be shown alone)", 4));
      page.gap().line("  " + paint.bold("Ours"));
      code(comparison.model().body(), paint.green("│"));
    }
    return page.next(next, why);
  }

  private void code(List<String> lines, String margin) {
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    for (String line : lines) {
      page.line("    " + margin + " " + (line.isBlank() ? "" : line.substring(indent)));
    }
  }
}
