package workshop.grader.report;

import java.util.ArrayList;
import java.util.List;

/** A screen of text, 80 columns wide. Prose is wrapped, code and output never are. */
public final class Page {
  /** Columns of a page. */
  public static final int WIDTH = 80;

  private final Paint paint;
  private final StringBuilder text = new StringBuilder();

  /** An empty page. */
  public Page(Paint paint) {
    this.paint = paint;
  }

  /** The colours of this page. */
  public Paint paint() {
    return paint;
  }

  /** One line as it is. */
  public Page line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  /** An empty line, though never two of them and none at the top. */
  public Page gap() {
    if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
    return this;
  }

  /** Prose, wrapped, every line indented. */
  public Page prose(String prose, int indent) {
    for (String line : wrap(prose, WIDTH - indent)) {
      line(" ".repeat(indent) + line);
    }
    return this;
  }

  /** A label, and prose beside it: {@code Expected 2 items}. */
  public Page labelled(String label, int column, String prose) {
    String lead = "  " + label + " ".repeat(Math.max(1, column - label.length()));
    boolean first = true;
    for (String line : wrap(prose, WIDTH - lead.length())) {
      String margin =
          first
              ? "  " + paint.bold(label) + lead.substring(2 + label.length())
              : " ".repeat(lead.length());
      line(margin + line);
      first = false;
    }
    return this;
  }

  /** The last thing on a page: what to type now. */
  public Page next(String command, String why) {
    gap();
    return line(
        "  "
            + paint.bold("Next: ")
            + paint.cyan(command)
            + (why.isEmpty() ? "" : "   " + paint.dim(why)));
  }

  /** The page. */
  @Override
  public String toString() {
    return text.toString();
  }

  /** Breaks each line of a text at blanks; a word longer than the width stays whole. */
  static List<String> wrap(String prose, int width) {
    List<String> lines = new ArrayList<>();
    for (String given : prose.strip().split("\n", -1)) {
      String margin = given.substring(0, given.length() - given.stripLeading().length());
      StringBuilder line = new StringBuilder(margin);
      boolean empty = true;
      for (String word : given.strip().split(" +")) {
        if (!empty && line.length() + 1 + word.length() > width) {
          lines.add(line.toString());
          line = new StringBuilder(margin);
          empty = true;
        }
        line.append(empty ? "" : " ").append(word);
        empty = false;
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
