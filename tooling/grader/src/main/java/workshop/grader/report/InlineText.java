package workshop.grader.report;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a paragraph: of links and emphasis only the text, of code its quotes as well. */
final class InlineText extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();

  private InlineText() {}

  static String of(Node block) {
    InlineText inline = new InlineText();
    inline.visitChildren(block);
    return inline.text.toString();
  }

  @Override
  public void visit(Text part) {
    text.append(part.getLiteral());
  }

  @Override
  public void visit(Code part) {
    text.append('`').append(part.getLiteral()).append('`');
  }

  @Override
  public void visit(SoftLineBreak end) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak end) {
    text.append('\n');
  }
}
