package workshop.grader.course;

import java.util.ArrayList;
import java.util.List;

/** The little of Markdown that briefs and hints need: sections by heading. */
final class Markdown {
  private Markdown() {}

  /**
   * The sections of one level, in order. A heading inside a code fence is none.
   *
   * @param firstLine the line that the text starts on in its file
   */
  static List<Section> sections(String text, int level, int firstLine) {
    List<Section> sections = new ArrayList<>();
    String heading = null;
    int headingLine = 0;
    StringBuilder body = new StringBuilder();
    boolean fenced = false;
    int lineNumber = firstLine - 1;
    for (String line : text.lines().toList()) {
      lineNumber++;
      if (line.startsWith("```")) {
        fenced = !fenced;
      }
      int found = fenced ? 0 : level(line);
      if (found > 0 && found <= level) {
        if (heading != null) {
          sections.add(new Section(heading, headingLine, body.toString().strip()));
        }
        heading = found == level ? line.substring(level).strip() : null;
        headingLine = lineNumber;
        body.setLength(0);
      } else if (heading != null) {
        body.append(line).append('\n');
      }
    }
    if (heading != null) {
      sections.add(new Section(heading, headingLine, body.toString().strip()));
    }
    return sections;
  }

  /** What stands before the first heading of that level. */
  static String before(String text, int level) {
    StringBuilder body = new StringBuilder();
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      }
      if (!fenced && level(line) == level) {
        break;
      }
      body.append(line).append('\n');
    }
    return body.toString().strip();
  }

  private static int level(String line) {
    int hashes = 0;
    while (hashes < line.length() && line.charAt(hashes) == '#') {
      hashes++;
    }
    return hashes < line.length() && line.charAt(hashes) == ' ' ? hashes : 0;
  }
}
