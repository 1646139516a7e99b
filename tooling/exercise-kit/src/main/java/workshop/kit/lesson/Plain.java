package workshop.kit.lesson;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workshop.kit.spec.Shown;

/**
 * Values as people read them: {@code waiting [refunded], version 2} for a record of a test. A
 * record of the course has its name, as everywhere else: {@code Unknown(eventType="Paid",
 * revision=44)}.
 */
final class Plain {
  private Plain() {}

  static String text(Object value) {
    return switch (value) {
      case null -> "null";
      case BigDecimal number -> number.toPlainString();
      case Collection<?> many ->
          many.stream().map(Plain::nested).collect(Collectors.joining(", ", "[", "]"));
      case Optional<?> maybe -> maybe.map(Plain::text).orElse("none");
      case Outcome.Returned<?>(Object returned) -> text(returned);
      case Outcome.Threw<?>(Throwable exception) -> text(exception);
      case Record fields -> isOfTheCourse(fields) ? Shown.value(fields) : record(fields);
      case Throwable thrown -> thrown(thrown);
      default -> String.valueOf(value);
    };
  }

  /** {@code "IllegalStateException: the pool is closed"}. */
  private static String thrown(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    String message = thrown.getMessage();
    if (message == null) {
      return type;
    }
    if (thrown instanceof ClassCastException) {
      // "class x.A cannot be cast to class x.B (x.A and x.B are in unnamed module of loader …)"
      message = message.replaceFirst(" \\(.*", "").replaceAll("class (\\w+[.$])*", "");
    }
    // Jackson says in a second line that it does not know where it was.
    return String.join(": ", type, message.replaceFirst("\n at \\[Source: .*", ""));
  }

  private static String nested(Object value) {
    return switch (value) {
      case Record fields when !isOfTheCourse(fields) -> "(" + record(fields) + ")";
      case String empty when empty.isEmpty() -> "\"\"";
      case null, default -> text(value);
    };
  }

  /** Records of tests are private, or belong to their package. */
  private static boolean isOfTheCourse(Record value) {
    return Modifier.isPublic(value.getClass().getModifiers());
  }

  private static String record(Record value) {
    return List.of(value.getClass().getRecordComponents()).stream()
        .map(component -> component.getName() + " " + nested(read(component, value)))
        .collect(Collectors.joining(", "));
  }

  private static Object read(RecordComponent component, Record value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException unreadable) {
      return "?";
    }
  }
}
