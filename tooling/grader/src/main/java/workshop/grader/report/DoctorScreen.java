package workshop.grader.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the doctor found, for people and for programs. */
public final class DoctorScreen {
  private static final int COLUMN = 12;

  private DoctorScreen() {}

  /** A line each, and what to do. */
  public static Page of(List<Finding> findings, Page page) {
    Paint paint = page.paint();
    page.gap();
    for (Finding finding : findings) {
      String mark =
          finding.ok() ? paint.green("✓") : finding.needed() ? paint.red("✗") : paint.yellow("✗");
      String subject =
          finding.subject() + " ".repeat(Math.max(1, COLUMN - finding.subject().length()));
      List<String> found = Page.wrap(finding.found(), page.width() - 4 - COLUMN);
      page.line("  " + mark + " " + subject + found.getFirst());
      found.stream().skip(1).forEach(more -> page.line(" ".repeat(4 + COLUMN) + more));
      if (!finding.fix().isEmpty()) {
        page.line(" ".repeat(4 + COLUMN) + paint.dim("→ " + finding.fix()));
      }
    }
    return Finding.enough(findings)
        ? page.gap()
            .line("  Everything that the course needs is here.")
            .next("./workshop", "the course map")
        : page.gap().line("  Fix the items marked ✗.").next("./workshop doctor", "once more");
  }

  /** The same as JSON. */
  public static String json(List<Finding> findings) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("ready", Finding.enough(findings));
    report.put("findings", findings);
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
