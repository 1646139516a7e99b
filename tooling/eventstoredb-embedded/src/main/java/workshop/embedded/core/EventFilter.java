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

  /**
   * What Java takes after a backslash and .NET, in which the real server is written, does not: what
   * {@link Pattern#quote} makes, for example.
   */
  private static final String ESCAPED_IN_JAVA_ALONE = "EHNQRVXh";

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

  /** Whether it is no filter at all. */
  boolean takesAll() {
    return this == EVERYTHING;
  }

  /**
   * Names in which the expression is found anywhere: it is not anchored.
   *
   * @throws StoreError.Unhandled if it is no regular expression, or one of Java's alone
   */
  public static EventFilter regex(Subject subject, String expression) {
    if (isForJavaAlone(expression)) {
      throw invalid(expression);
    }
    try {
      return new EventFilter(subject, Pattern.compile(expression).asPredicate());
    } catch (PatternSyntaxException invalid) {
      throw invalid(expression);
    }
  }

  public static EventFilter prefixes(Subject subject, List<String> prefixes) {
    List<String> all = List.copyOf(prefixes);
    return new EventFilter(subject, name -> all.stream().anyMatch(name::startsWith));
  }

  /** Whether it is wanted; what {@code $all} hides from everyone never is. */
  public boolean accepts(LoggedEvent event) {
    return !StreamNames.isHiddenFromAll(event.stream())
        && wanted.test(subject == Subject.STREAM ? event.stream() : event.type());
  }

  private static boolean isForJavaAlone(String expression) {
    int escape = expression.indexOf('\\');
    while (escape >= 0 && escape + 1 < expression.length()) {
      if (ESCAPED_IN_JAVA_ALONE.indexOf(expression.charAt(escape + 1)) >= 0) {
        return true;
      }
      escape = expression.indexOf('\\', escape + 2);
    }
    return false;
  }

  private static StoreError.Unhandled invalid(String expression) {
    return new StoreError.Unhandled("Invalid pattern '" + expression + "'.");
  }
}
