package workshop.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A screen of text, 80 columns wide or as narrow as the terminal. Prose is wrapped, code and output
 * never are.
 */
public final class Page {
  /** Columns of a page, where there is room. */
  public static final int WIDTH = 80;

  /** Narrower than this no screen can be read. */
  private static final int NARROWEST = 40;

  private static final int LABEL = 14;

  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[\\d+m");

  private final Paint paint;
  private final int width;
  private final StringBuilder text = new StringBuilder();

  /** An empty page. */
  public Page(Paint paint) {
    this(paint, WIDTH);
  }

  /** One for a terminal of so many columns; some say 0 when they do not know. */
  public Page(Paint paint, int columns) {
    this.paint = paint;
    this.width = columns <= 0 ? WIDTH : Math.clamp(columns, NARROWEST, WIDTH);
  }

  /** Its columns. */
  int width() {
    return width;
  }

  /** Its columns beside a label. */
  int besideLabel() {
    return width - LABEL;
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
    for (String line : wrap(prose, width - indent)) {
      line(" ".repeat(indent) + line);
    }
    return this;
  }

  /** A label, and prose beside it: {@code Expected 2 items}. */
  public Page labelled(String label, String prose) {
    List<String> lines = wrap(prose, besideLabel());
    for (int i = 0; i < lines.size(); i++) {
      String margin =
          i == 0 ? "  " + paint.bold(label) + pad(2 + label.length(), LABEL) : pad(0, LABEL);
      line(margin + lines.get(i));
    }
    return this;
  }

  /** A label, and lines beside it that stay as they are: paths, values, code. */
  public Page verbatim(String label, String text) {
    List<String> lines = text.stripTrailing().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String margin =
          i == 0 ? "  " + paint.bold(label) + pad(2 + label.length(), LABEL) : pad(0, LABEL);
      line(margin + lines.get(i));
    }
    return this;
  }

  /** A painted text on the left, another at the right edge. */
  public Page edges(String left, String right) {
    return line(left + pad(columns(left) + columns(right), width) + right);
  }

  /** The last thing on a page: what to type now. */
  public Page next(String command, String why) {
    gap();
    return line("  Next: " + paint.cyan(command) + (why.isEmpty() ? "" : "   " + paint.dim(why)));
  }

  private static String pad(int used, int column) {
    return " ".repeat(Math.max(used == 0 ? 0 : 1, column - used));
  }

  private static int columns(String painted) {
    return ESCAPE.matcher(painted).replaceAll("").length();
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
