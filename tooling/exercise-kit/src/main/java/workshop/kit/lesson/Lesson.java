package workshop.kit.lesson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import workshop.kit.spec.Result;

/**
 * An assertion whose failure teaches. What it says is written in {@code lessons/<id>.md}, in the
 * section with the test's name; the test only asserts. Constructors and methods of an exercise's
 * test may ask for one.
 *
 * <pre>{@code
 * lesson.with("stream", stored.name()).expect(List.of("OrderCreated"), stored.types());
 * lesson.then("nothing is left").expect(List.of(), diary.getUncommittedEvents());
 * }</pre>
 *
 * <p>A lesson is a value: {@code with}, {@code when}, {@code then} and {@code shared} return
 * another one.
 */
public final class Lesson {
  private final LessonFile file;
  private final String section;
  private final Optional<String> subsection;
  private final Map<String, Object> facts;

  private Lesson(
      LessonFile file, String section, Optional<String> subsection, Map<String, Object> facts) {
    this.file = file;
    this.section = section;
    this.subsection = subsection;
    this.facts = facts;
  }

  /** The lesson of a test, which may be told in several ways. */
  public static Lesson of(LessonFile file, String test) {
    return new Lesson(file, test, Optional.empty(), Map.of());
  }

  /** A fact of this run, for the placeholder {@code {name}}. */
  public Lesson with(String name, Object fact) {
    Map<String, Object> more = new HashMap<>(facts);
    more.put(name, fact);
    return new Lesson(file, section, subsection, more);
  }

  /**
   * The subsection {@code ### when <name>}, if the condition holds and no other one was chosen
   * before: for what the run decides.
   */
  public Lesson when(boolean holds, String name) {
    return holds && subsection.isEmpty() ? subsection("when " + name) : this;
  }

  /** The subsection {@code ### then <name>}: for another assertion of the same test. */
  public Lesson then(String name) {
    return subsection("then " + name);
  }

  /** The section {@code ## <name>}, here or in {@code shared.md}: for what several tests say. */
  public Lesson shared(String name) {
    return new Lesson(file, name, Optional.empty(), facts);
  }

  private Lesson subsection(String heading) {
    return new Lesson(file, section, Optional.of(heading), facts);
  }

  /**
   * Fails unless the two are equal. Compare JDK values: a learner's {@code equals} may be wrong.
   */
  public void expect(Object expected, Object actual) {
    LessonText text = text();
    if (!Objects.equals(expected, actual)) {
      throw failure(text, Plain.text(expected), Plain.text(actual), null);
    }
  }

  /** Fails unless the condition holds. The section says what was expected, and what was seen. */
  public void expect(boolean holds) {
    LessonText text = text();
    if (!holds) {
      throw failure(text, "", "", null);
    }
  }

  /** Fails unless the specification holds, with every field in which the decider differs. */
  public void expect(Result result) {
    LessonText text = text();
    if (!result.holds()) {
      String differences = String.join("\n  ", result.differences());
      throw failure(text, result.expected(), result.actual() + "\n  " + differences, null);
    }
  }

  /** The value of a call that must return; fails if it throws. */
  public <T> T value(Callable<T> call) {
    return value(Outcome.of(call));
  }

  /** The value of a call that had to return; fails if it threw, with the fact {@code {thrown}}. */
  public <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Returned<T> returned -> {
        text();
        yield returned.value();
      }
      case Outcome.Threw<T> threw -> throw failure(threw.exception());
    };
  }

  /** Makes a call that must return; fails if it throws. */
  public void returns(Outcome.Action call) {
    value(Outcome.ofRunning(call));
  }

  /** The failure for what was thrown: the screen shows the line that it came from. */
  public LessonFailure failure(Throwable thrown) {
    Lesson told = with("thrown", thrown);
    return told.failure(told.text(), "no exception", Plain.text(thrown), thrown);
  }

  /** The failure itself, for where there is no condition left to check. */
  public LessonFailure failure(Object expected, Object actual) {
    return failure(text(), Plain.text(expected), Plain.text(actual), null);
  }

  /** The section, found and checked before the assertion: a green run proves that it is there. */
  private LessonText text() {
    LessonText text = file.text(key());
    for (String placeholder : text.placeholders()) {
      if (!facts.containsKey(placeholder) && !Told.BY_THE_ASSERTION.contains(placeholder)) {
        throw new LessonMissing(
            "%s, section \"%s\": no fact fills {%s}".formatted(file.name(), key(), placeholder));
      }
    }
    return text;
  }

  private LessonFailure failure(LessonText text, String expected, String actual, Throwable thrown) {
    Map<String, String> told = new HashMap<>();
    facts.forEach((name, fact) -> told.put(name, Plain.text(fact)));
    told.put("expected", expected);
    told.put("actual", actual);
    Set<String> unused = new HashSet<>(facts.keySet());
    unused.removeAll(text.placeholders());
    unused.removeAll(Told.BY_THE_ASSERTION);
    LessonText filled = text.with(told);
    return new LessonFailure(
        key(),
        filled,
        filled.expected().orElse(expected),
        filled.actual().orElse(actual),
        unused,
        thrown);
  }

  private String key() {
    return subsection.map(sub -> LessonFile.key(section, sub)).orElse(section);
  }

  /** Facts that no test need give. */
  private static final class Told {
    static final Set<String> BY_THE_ASSERTION = Set.of("expected", "actual", "thrown");
  }
}
