package workshop.grader.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import workshop.kit.markdown.Markdown;

/**
 * Code that a text quotes from a file which is compiled and tested. It is announced in the line
 * before its fence:
 *
 * <pre>{@code
 * <!-- quote: solutions/02-aggregates/src/main/java/shop/Order.java -->
 * <!-- quote: solutions/02-aggregates/src/main/java/shop/Order.java region 2.1 fold one event -->
 * }</pre>
 *
 * The first is a part of the file, the second all of the region. Indentation does not count, nor do
 * the region's markers and what a stub says; a line {@code …} stands for lines that are left out.
 */
public final class Quotes {
  private static final Pattern QUOTE =
      Pattern.compile("\\s*<!-- quote: (\\S+?)(?: region ([0-9]+\\.[0-9]+) (.+?))? -->\\s*");
  private static final String LEFT_OUT = "…";

  private Quotes() {}

  /**
   * The quotes of a Markdown file that are no longer what the quoted file says: one sentence for
   * each, with its line.
   *
   * @param root of the course: quoted files are named from there
   * @param file relative to it, with slashes
   */
  public static List<String> drifted(Path root, String file) {
    List<String> drifted = new ArrayList<>();
    Markdown.parse(Sources.read(root.resolve(file)))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock html) {
                Matcher quote = QUOTE.matcher(html.getLiteral());
                if (quote.matches()) {
                  int line = html.getSourceSpans().getFirst().getLineIndex() + 1;
                  problem(root, quote, html.getNext())
                      .ifPresent(problem -> drifted.add(file + ":" + line + ": " + problem));
                }
              }
            });
    return drifted;
  }

  private static Optional<String> problem(Path root, Matcher quote, Node next) {
    String path = quote.group(1);
    if (!(next instanceof FencedCodeBlock fence)) {
      return Optional.of("no code block follows this quote");
    }
    List<String> quoted = fence.getLiteral().lines().toList();
    if (!Files.isRegularFile(root.resolve(path))) {
      return Optional.of("the quoted file " + path + " does not exist");
    }
    String source = Sources.read(root.resolve(path));
    if (quote.group(2) == null) {
      return contains(plain(source.lines().toList()), plain(quoted))
          ? Optional.empty()
          : Optional.of("the quote is not in " + path);
    }
    Region.Name name = new Region.Name(quote.group(2), quote.group(3));
    Optional<Region> region = Regions.find(path, source, name);
    if (region.isEmpty()) {
      return Optional.of("there is no region '" + name + "' in " + path);
    }
    return contains(edged(region.get().body()), edged(quoted))
        ? Optional.empty()
        : Optional.of("the quote is not what region '" + name + "' says");
  }

  // Whole texts are compared as parts of texts with an edge, which no line of code looks like.
  private static List<String> edged(List<String> lines) {
    List<String> edged = new ArrayList<>(List.of("|"));
    edged.addAll(plain(lines));
    edged.add("|");
    return edged;
  }

  private static List<String> plain(List<String> lines) {
    return lines.stream()
        .filter(
            line ->
                !Region.opening(line).matches()
                    && !Region.closes(line)
                    && !Region.stub(line).matches())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static boolean contains(List<String> text, List<String> quoted) {
    int from = 0;
    List<String> part = new ArrayList<>();
    for (String line : quoted) {
      if (line.equals(LEFT_OUT)) {
        from = after(text, part, from);
        part.clear();
      } else {
        part.add(line);
      }
      if (from < 0) {
        return false;
      }
    }
    return !quoted.isEmpty() && after(text, part, from) >= 0;
  }

  /** Where the text goes on behind the part; negative when it is not there. */
  private static int after(List<String> text, List<String> part, int from) {
    for (int i = from; i + part.size() <= text.size(); i++) {
      if (text.subList(i, i + part.size()).equals(part)) {
        return i + part.size();
      }
    }
    return -1;
  }
}
