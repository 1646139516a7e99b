package workshop.grader.report;

import java.util.List;
import java.util.regex.Pattern;

/** The Markdown of briefs and hints as text for a terminal. */
final class MarkdownText {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])[*_]([^*_]+)[*_](?![\\w*])");
  private static final Pattern ITEM = Pattern.compile("([-*]|\\d+\\.) .*");

  private final Page page;
  private final int indent;
  private final StringBuilder paragraph = new StringBuilder();
  private boolean fenced;

  private MarkdownText(Page page, int indent) {
    this.page = page;
    this.indent = indent;
  }

  /** Adds a text to a page: prose wrapped, code as it is. */
  static void add(String markdown, Page page, int indent) {
    MarkdownText text = new MarkdownText(page, indent);
    markdown.strip().lines().forEach(text::line);
    text.endParagraph();
  }

  private void line(String line) {
    if (line.startsWith("```")) {
      endParagraph();
      fenced = !fenced;
    } else if (fenced) {
      page.line(" ".repeat(indent + 2) + page.paint().cyan(line));
    } else if (line.isBlank()) {
      endParagraph();
      page.gap();
    } else if (line.startsWith("|") || line.startsWith("#")) {
      endParagraph();
      page.line(" ".repeat(indent) + line.replaceFirst("^#+ ", ""));
    } else if (ITEM.matcher(line.strip()).matches()) {
      endParagraph();
      paragraph.append(line.strip());
    } else {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  private void endParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    String plain = plain(paragraph.toString());
    paragraph.setLength(0);
    int hanging = ITEM.matcher(plain).matches() ? plain.indexOf(' ') + 1 : 0;
    List<String> lines = Page.wrap(plain, Page.WIDTH - indent - hanging);
    for (int i = 0; i < lines.size(); i++) {
      page.line(" ".repeat(indent + (i == 0 ? 0 : hanging)) + lines.get(i));
    }
  }

  private static String plain(String markdown) {
    String text = LINK.matcher(markdown).replaceAll("$1");
    text = BOLD.matcher(text).replaceAll("$1");
    return EMPHASIS.matcher(text).replaceAll("$1");
  }
}
