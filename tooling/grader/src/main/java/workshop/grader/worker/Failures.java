package workshop.grader.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.opentest4j.ValueWrapper;
import workshop.grader.worker.TestFailure.Kind;
import workshop.grader.worker.TestFailure.Part;
import workshop.kit.lesson.LessonFailure;
import workshop.kit.store.StoreUnavailable;
import workshop.todo.Todo;

/**
 * Turns what a test threw into texts. The throwable may be the learner's: nothing of it is trusted.
 */
final class Failures {
  private static final int LONGEST_MESSAGE = 8_000;
  private static final int LONGEST_VALUE = 2_000;
  private static final int DEEPEST = 30;

  private Failures() {}

  /**
   * @param exercises the ids of the module: a TODO of any of them that was thrown and hidden is the
   *     reason of the failure
   */
  static TestFailure of(Throwable thrown, List<String> exercises) {
    List<Throwable> chain = chain(thrown);
    Optional<Todo> todo =
        chain.stream()
            .filter(Todo.class::isInstance)
            .map(Todo.class::cast)
            .findFirst()
            .or(() -> hidden(exercises));
    List<Frame> frames = frames(todo.<List<Throwable>>map(List::of).orElse(chain));
    if (todo.isPresent()) {
      return plain(Kind.TODO, todo.get(), todo.get().task(), todo.get().exercise(), frames);
    }
    for (Throwable link : chain) {
      if (link instanceof LessonFailure lesson) {
        return lesson(lesson, frames);
      }
    }
    return switch (thrown) {
      case AssertionFailedError failed ->
          new TestFailure(
              Kind.ASSERTION,
              failed.getClass().getName(),
              message(failed),
              "",
              values(failed),
              frames);
      case AssertionError failed -> plain(Kind.ASSERTION, failed, message(failed), "", frames);
      case TestAbortedException aborted ->
          plain(Kind.ABORTED, aborted, message(aborted), "", frames);
      default -> plain(kind(thrown), thrown, message(thrown), "", frames);
    };
  }

  private static TestFailure lesson(LessonFailure lesson, List<Frame> frames) {
    Map<Part, String> told = new HashMap<>();
    lesson.rule().ifPresent(rule -> told.put(Part.RULE, rule));
    told.put(Part.WHY, lesson.why());
    told.put(Part.LOOK_AT, lesson.lookAt());
    told.put(Part.LESSON, lesson.lesson());
    told.put(Part.UNUSED_FACTS, String.join("\n", lesson.unusedFacts()));
    // Two values that differ are not both empty: without values it is a lesson on a condition.
    if (!lesson.expectedText().isEmpty() || !lesson.actualText().isEmpty()) {
      told.put(Part.EXPECTED, cut(lesson.expectedText(), LONGEST_VALUE));
      told.put(Part.ACTUAL, cut(lesson.actualText(), LONGEST_VALUE));
    }
    String type = lesson.getClass().getName();
    String message = cut(lesson.whatHappened(), LONGEST_MESSAGE);
    return new TestFailure(Kind.LESSON, type, message, "", told, frames);
  }

  private static Map<Part, String> values(AssertionFailedError failed) {
    Map<Part, String> values = new HashMap<>();
    if (failed.isExpectedDefined()) {
      values.put(Part.EXPECTED, value(failed.getExpected()));
    }
    if (failed.isActualDefined()) {
      values.put(Part.ACTUAL, value(failed.getActual()));
    }
    return values;
  }

  private static Kind kind(Throwable thrown) {
    return thrown instanceof StoreUnavailable ? Kind.STORE : Kind.EXCEPTION;
  }

  private static TestFailure plain(
      Kind kind, Throwable thrown, String message, String todo, List<Frame> frames) {
    return new TestFailure(kind, thrown.getClass().getName(), message, todo, Map.of(), frames);
  }

  // A TODO that lets its caller go on (Todo.pending) hid nothing from anybody.
  private static Optional<Todo> hidden(List<String> exercises) {
    return exercises.stream()
        .flatMap(id -> Todo.reached(id).stream())
        .filter(todo -> !isPending(todo))
        .findFirst();
  }

  private static boolean isPending(Todo todo) {
    StackTraceElement[] stack = todo.getStackTrace();
    return stack.length > 0 && stack[0].getMethodName().equals("pending");
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(thrown, chain, seen);
    return chain;
  }

  private static void collect(Throwable thrown, List<Throwable> chain, Set<Throwable> seen) {
    if (thrown == null || chain.size() >= DEEPEST || !seen.add(thrown)) {
      return;
    }
    chain.add(thrown);
    collect(causeOf(thrown), chain, seen);
    for (Throwable suppressed : thrown.getSuppressed()) {
      collect(suppressed, chain, seen);
    }
  }

  private static Throwable causeOf(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable itsOwn) {
      return null;
    }
  }

  private static List<Frame> frames(List<Throwable> chain) {
    List<Frame> frames = new ArrayList<>();
    for (Throwable link : chain) {
      try {
        frames.addAll(Frame.of(link.getStackTrace()));
      } catch (Throwable itsOwn) {
        continue;
      }
    }
    return frames.subList(0, Math.min(frames.size(), 200));
  }

  private static String message(Throwable thrown) {
    try {
      return cut(
          String.valueOf(thrown.getMessage() == null ? "" : thrown.getMessage()).strip(),
          LONGEST_MESSAGE);
    } catch (Throwable itsOwn) {
      return "";
    }
  }

  private static String value(ValueWrapper value) {
    return cut(String.valueOf(value.getStringRepresentation()), LONGEST_VALUE);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
