package workshop.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A table as columns. One that is too wide wraps its widest columns, between words only. */
final class TableText {
  private static final String GAP = "   ";

  private TableText() {}

  static List<String> lines(TableBlock table, int width) {
    List<List<String>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        rows.add(cells((TableRow) row));
      }
    }
    int[] widths = widths(rows, width);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.addAll(lines(row, widths));
      if (lines.size() == 1) {
        lines.add("-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1)));
      }
    }
    return lines;
  }

  private static List<String> cells(TableRow row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(InlineText.of(cell));
    }
    return cells;
  }

  private static int[] widths(List<List<String>> rows, int width) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    int[] words = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
        words[i] = Math.max(words[i], longestWord(row.get(i)));
      }
    }
    OptionalInt widest = widest(widths, words);
    while (widest.isPresent()
        && IntStream.of(widths).sum() + GAP.length() * (columns - 1) > width) {
      widths[widest.getAsInt()]--;
      widest = widest(widths, words);
    }
    return widths;
  }

  /** The widest column that can still become narrower. */
  private static OptionalInt widest(int[] widths, int[] words) {
    return IntStream.range(0, widths.length)
        .filter(i -> widths[i] > words[i])
        .reduce((one, other) -> widths[other] > widths[one] ? other : one);
  }

  private static int longestWord(String text) {
    return Stream.of(text.split(" ")).mapToInt(String::length).max().orElse(0);
  }

  private static List<String> lines(List<String> row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    int height = 0;
    for (int i = 0; i < widths.length; i++) {
      cells.add(Page.wrap(row.get(i), widths[i]));
      height = Math.max(height, cells.getLast().size());
    }
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        text.append(i == 0 ? "" : GAP).append(cell);
        text.append(" ".repeat(Math.max(0, widths[i] - cell.length())));
      }
      lines.add(text.toString().stripTrailing());
    }
    return lines;
  }
}
