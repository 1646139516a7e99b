package workshop.grader.report;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/** The Markdown of briefs and hints as text for a terminal. */
final class MarkdownText {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final Page page;

  private MarkdownText(Page page) {
    this.page = page;
  }

  /** Adds a text to a page: prose wrapped, code as it is. */
  static void add(String markdown, Page page, int indent) {
    new MarkdownText(page).blocks(PARSER.parse(markdown), indent);
  }

  private void blocks(Node parent, int indent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node.getPrevious() != null) {
        page.gap();
      }
      block(node, indent);
    }
  }

  private void block(Node node, int indent) {
    switch (node) {
      case Paragraph paragraph -> page.prose(InlineText.of(paragraph), indent);
      case Heading heading -> page.prose(InlineText.of(heading), indent);
      case FencedCodeBlock picture when picture.getInfo().equals("mermaid") -> {} // for GitHub
      case FencedCodeBlock code -> code(code.getLiteral(), indent);
      case IndentedCodeBlock code -> code(code.getLiteral(), indent);
      case BulletList list -> items(list, "-", indent);
      case OrderedList list -> items(list, "", indent);
      case BlockQuote quote -> blocks(quote, indent + 2);
      case TableBlock table ->
          TableText.lines(table, page.width() - indent)
              .forEach(line -> page.line(" ".repeat(indent) + line));
      default -> {} // comments and rules are for the page on GitHub
    }
  }

  private void code(String code, int indent) {
    code.lines().forEach(line -> page.line(" ".repeat(indent + 2) + page.paint().cyan(line)));
  }

  private void items(ListBlock list, String bullet, int indent) {
    int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!list.isTight() && item.getPrevious() != null) {
        page.gap();
      }
      item((ListItem) item, bullet.isEmpty() ? number++ + "." : bullet, list.isTight(), indent);
    }
  }

  private void item(ListItem item, String mark, boolean tight, int indent) {
    int hanging = indent + mark.length() + 1;
    Node first = item.getFirstChild();
    List<String> lines =
        first instanceof Paragraph paragraph
            ? Page.wrap(InlineText.of(paragraph), page.width() - hanging)
            : List.of("");
    for (int i = 0; i < lines.size(); i++) {
      page.line((i == 0 ? " ".repeat(indent) + mark + " " : " ".repeat(hanging)) + lines.get(i));
    }
    List<Node> rest = new ArrayList<>();
    for (Node node = first; node != null; node = node.getNext()) {
      rest.add(node);
    }
    for (Node node : first instanceof Paragraph ? rest.subList(1, rest.size()) : rest) {
      if (!tight) {
        page.gap();
      }
      block(node, hanging);
    }
  }
}
