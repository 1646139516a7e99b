package workshop.kit.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the Markdown files of the course: the one place that knows what a heading is. */
public final class Markdown {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private Markdown() {}

  /** The blocks of a file, each with its lines: for readers that need more than sections. */
  public static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** The top sections of a file, each with the deeper ones inside. A hash in a fence is none. */
  public static List<Section> sections(String markdown) {
    List<String> lines = markdown.lines().toList();
    List<Heading> headings = new ArrayList<>();
    for (Node node = parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        headings.add(heading);
      }
    }
    return new Reading(lines, headings).under(0);
  }

  /** Turns the flat list of headings into a tree. */
  private static final class Reading {
    private final List<String> lines;
    private final List<Heading> headings;
    private int next;

    Reading(List<String> lines, List<Heading> headings) {
      this.lines = lines;
      this.headings = headings;
    }

    List<Section> under(int level) {
      List<Section> sections = new ArrayList<>();
      while (next < headings.size() && headings.get(next).getLevel() > level) {
        Heading heading = headings.get(next++);
        int line = lineOf(heading);
        int end = next < headings.size() ? lineOf(headings.get(next)) : lines.size();
        String text = String.join("\n", lines.subList(line + 1, end)).strip();
        sections.add(
            new Section(
                heading.getLevel(),
                lines.get(line).strip().replaceFirst("^#+\\s*", ""),
                line + 1,
                text,
                under(heading.getLevel())));
      }
      return sections;
    }

    private static int lineOf(Heading heading) {
      return heading.getSourceSpans().getFirst().getLineIndex();
    }
  }
}
