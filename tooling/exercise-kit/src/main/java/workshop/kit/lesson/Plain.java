package workshop.kit.lesson;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as people read them: {@code waiting [refunded], version 2} for a record of a test. */
final class Plain {
  private Plain() {}

  static String text(Object value) {
    return switch (value) {
      case null -> "null";
      case BigDecimal number -> number.toPlainString();
      case Collection<?> many ->
          many.stream().map(Plain::nested).collect(Collectors.joining(", ", "[", "]"));
      case Optional<?> maybe -> maybe.map(Plain::text).orElse("none");
      case Record fields -> record(fields);
      default -> String.valueOf(value);
    };
  }

  private static String nested(Object value) {
    return value instanceof Record fields ? "(" + record(fields) + ")" : text(value);
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
