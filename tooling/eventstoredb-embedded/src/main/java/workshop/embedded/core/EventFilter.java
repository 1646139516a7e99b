package workshop.embedded.core;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which records of {@code $all} someone wants, by stream name or by event type. */
public final class EventFilter {
  public enum Subject {
    STREAM,
    TYPE
  }

  private static final EventFilter EVERYTHING = new EventFilter(Subject.STREAM, name -> true);

  private final Subject subject;
  private final Predicate<String> wanted;

  private EventFilter(Subject subject, Predicate<String> wanted) {
    this.subject = subject;
    this.wanted = wanted;
  }

  public static EventFilter everything() {
    return EVERYTHING;
  }

  /**
   * Names in which the expression is found anywhere: it is not anchored.
   *
   * @throws StoreError.Unhandled if it is no regular expression
   */
  public static EventFilter regex(Subject subject, String expression) {
    try {
      return new EventFilter(subject, Pattern.compile(expression).asPredicate());
    } catch (PatternSyntaxException invalid) {
      throw new StoreError.Unhandled("Invalid pattern '" + expression + "'.");
    }
  }

  public static EventFilter prefixes(Subject subject, List<String> prefixes) {
    List<String> all = List.copyOf(prefixes);
    return new EventFilter(subject, name -> all.stream().anyMatch(name::startsWith));
  }

  /** Whether it is wanted; what {@code $all} hides from everyone never is. */
  public boolean accepts(StoredEvent event) {
    return !StreamNames.isHiddenFromAll(event.stream())
        && wanted.test(subject == Subject.STREAM ? event.stream() : event.type());
  }
}
