package workshop.kit.spec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as people read them, whatever their own {@code toString} says. */
public final class Shown {
  private Shown() {}

  static String events(List<?> events) {
    return events.isEmpty() ? "nothing" : value(events);
  }

  /** {@code OrderShipped(orderId="7f3a", …)}. */
  public static String value(Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> '"' + text + '"';
      case BigDecimal number -> number.toPlainString();
      case Collection<?> many ->
          many.stream().map(Shown::value).collect(Collectors.joining(", ", "[", "]"));
      case Optional<?> maybe -> maybe.map(Shown::value).orElse("none");
      case Record fields -> record(fields);
      default -> String.valueOf(value);
    };
  }

  private static String record(Record value) {
    return List.of(value.getClass().getRecordComponents()).stream()
        .map(component -> component.getName() + "=" + value(read(component, value)))
        .collect(Collectors.joining(", ", value.getClass().getSimpleName() + "(", ")"));
  }

  /** Through the accessor: what the record says of itself is what everybody sees. */
  static Object read(RecordComponent component, Record value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (InvocationTargetException wrapper) {
      throw new IllegalStateException(
          component.getName() + "() threw " + wrapper.getCause(), wrapper.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
