package workshop.grader.course;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The texts in a source of a test: a test asserts, and its lesson says what a failure means. */
final class TestTexts extends TreeScanner<Void, Void> {
  private static final int MOST_WORDS = 3;
  private static final Pattern WORD = Pattern.compile("\\S*\\p{L}\\S*");

  /**
   * A lesson that a test asks for by a literal.
   *
   * @param how {@code when}, {@code then} or {@code shared}
   */
  record Asked(String how, String name, int line) {}

  private final JavaFile file;
  private final String text;
  private final List<Asked> asked = new ArrayList<>();
  private final List<String> literals = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private boolean isProgram;

  private TestTexts(JavaFile file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Looks through a source, tree and text. */
  static TestTexts of(JavaFile file, String text) {
    TestTexts texts = new TestTexts(file, text);
    texts.scan(file.unit(), null);
    return texts;
  }

  JavaFile file() {
    return file;
  }

  List<Asked> asked() {
    return asked;
  }

  /** All texts. */
  List<String> literals() {
    return literals;
  }

  /** Prose, each with its place. A program beside the tests may print what it likes. */
  List<String> problems() {
    return isProgram ? List.of() : problems;
  }

  @Override
  public Void visitMethod(MethodTree method, Void nothing) {
    isProgram |= method.getName().contentEquals("main");
    return super.visitMethod(method, nothing);
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    if (literal.getValue() instanceof String value) {
      literals.add(value);
      // A text block is a value of several lines, JSON for example.
      boolean isBlock = text.startsWith("\"\"\"", file.start(literal));
      if (!isBlock && WORD.matcher(value).results().count() > MOST_WORDS) {
        say(literal, "a text of more than %d words belongs into the lessons: \"%s\"", value);
      }
    }
    return super.visitLiteral(literal, nothing);
  }

  @Override
  public Void visitBinary(BinaryTree binary, Void nothing) {
    if (binary.getKind() == Tree.Kind.PLUS) {
      text(binary.getLeftOperand())
          .or(() -> text(binary.getRightOperand()))
          .ifPresent(
              value -> say(binary, "\"%2$s\" is part of a text that is put together", value));
    }
    return super.visitBinary(binary, nothing);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      String method = select.getIdentifier().toString();
      int name =
          switch (method) {
            case "when" -> 1;
            case "then", "shared" -> 0;
            default -> -1;
          };
      if (name >= 0 && call.getArguments().size() == name + 1) {
        text(call.getArguments().get(name))
            .ifPresent(value -> asked.add(new Asked(method, value, file.line(call))));
      }
    }
    return super.visitMethodInvocation(call, nothing);
  }

  private static Optional<String> text(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree inner) {
      return text(inner.getExpression());
    }
    return tree instanceof LiteralTree literal && literal.getValue() instanceof String value
        ? Optional.of(value)
        : Optional.empty();
  }

  private void say(Tree where, String what, String value) {
    problems.add(file.place(file.line(where)) + ": " + what.formatted(MOST_WORDS, value));
  }
}
