package workshop.grader.course;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a learner is to write, between {@code // region 2.1 fold one event into the state} and
 * {@code // endregion}.
 *
 * @param file relative to the source folder, with slashes
 * @param id of the exercise
 * @param sentence what to write; together with the id it names the region within a module
 * @param indent of the markers
 * @param line of the opening marker, counted from 1
 * @param endLine of the closing marker
 * @param body the lines between the markers, without {@code // stub:} lines
 * @param stub what the stub has there, or nothing: then it is a TODO
 */
public record Region(
    String file,
    String id,
    String sentence,
    String indent,
    int line,
    int endLine,
    List<String> body,
    List<String> stub) {

  private static final Pattern OPENING =
      Pattern.compile("(\\s*)// region ([0-9]+\\.[0-9]+)\\s+(\\S.*?)\\s*");
  private static final Pattern CLOSING = Pattern.compile("\\s*// endregion\\s*");
  private static final Pattern STUB = Pattern.compile("\\s*// stub:(?: (.*)|\\s*)");

  public Region {
    body = List.copyOf(body);
    stub = List.copyOf(stub);
  }

  /** What names it within a module. */
  public Name name() {
    return new Name(id, sentence);
  }

  /** Exercise and sentence: the same in solution, stub, variant and learner's file. */
  public record Name(String id, String sentence) {
    @Override
    public String toString() {
      return id + " " + sentence;
    }
  }

  static Matcher opening(String line) {
    return OPENING.matcher(line);
  }

  static boolean closes(String line) {
    return CLOSING.matcher(line).matches();
  }

  static Matcher stub(String line) {
    return STUB.matcher(line);
  }

  /** Whether the stub says by the TODO error that it is one; a type's shell cannot. */
  public boolean hasTodo() {
    return stub.isEmpty() || stub.stream().anyMatch(line -> line.contains("Todo"));
  }

  /** Whether the stub has nothing but a comment: what needs the region does not compile without. */
  public boolean isNothingInStub() {
    return !stub.isEmpty()
        && stub.stream().allMatch(line -> line.isBlank() || line.strip().startsWith("//"));
  }

  /**
   * The lines between the markers in the file that a learner gets. In a stub's line {@code new
   * Todo()} and {@code Todo.pending()} are told exercise and sentence here, so that no sentence is
   * written twice, and no line is too long.
   */
  List<String> stubBody() {
    if (stub.isEmpty()) {
      return List.of(indent + "throw new Todo(" + quoted() + ");");
    }
    if (stub.equals(List.of(""))) {
      return List.of();
    }
    return stub.stream()
        .map(line -> line.replace("new Todo()", "new Todo(" + quoted() + ")"))
        .map(line -> line.replace("Todo.pending()", "Todo.pending(" + quoted() + ")"))
        .map(line -> line.isBlank() ? "" : indent + line)
        .toList();
  }

  private String quoted() {
    return "\"%s\", \"%s\"".formatted(id, sentence.replace("\\", "\\\\").replace("\"", "\\\""));
  }
}
