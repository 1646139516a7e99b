package workshop.kit.spec;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where two lists of events differ, field by field and in order. It looks at the fields themselves:
 * an {@code equals} that was written by hand may be wrong. Two numbers are the same when they are
 * equally large.
 */
final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static List<String> between(List<?> expected, List<?> actual) {
    Differences differences = new Differences();
    int both = Math.min(expected.size(), actual.size());
    for (int i = 0; i < both; i++) {
      differences.compareEvents(i + 1, expected.get(i), actual.get(i));
    }
    for (int i = both; i < expected.size(); i++) {
      differences.found.add(
          "event %d is missing: %s".formatted(i + 1, Shown.value(expected.get(i))));
    }
    for (int i = both; i < actual.size(); i++) {
      differences.found.add(
          "event %d is one too many: %s".formatted(i + 1, Shown.value(actual.get(i))));
    }
    return differences.found;
  }

  private void compareEvents(int number, Object expected, Object actual) {
    if (isSameType(expected, actual)) {
      compare("event " + number + ", " + nameOf(expected) + ": ", "", expected, actual);
    } else {
      found.add("event %d is %s, not %s".formatted(number, Shown.value(actual), nameOf(expected)));
    }
  }

  private void compare(String where, String path, Object expected, Object actual) {
    if (!isSameType(expected, actual)) {
      differ(where, path, expected, actual);
      return;
    }
    switch (expected) {
      case Record fields -> compareRecords(where, path, fields, (Record) actual);
      case Optional<?> maybe ->
          compare(where, path, maybe.orElse(null), ((Optional<?>) actual).orElse(null));
      case List<?> many -> compareLists(where, path, many, (List<?>) actual);
      case BigDecimal number -> {
        if (number.compareTo((BigDecimal) actual) != 0) {
          differ(where, path, expected, actual);
        }
      }
      case Object other when isOfTheCourse(other) -> compareFields(where, path, other, actual);
      default -> {
        if (!expected.equals(actual)) {
          differ(where, path, expected, actual);
        }
      }
    }
  }

  private void compareRecords(String where, String path, Record expected, Record actual) {
    for (RecordComponent component : expected.getClass().getRecordComponents()) {
      compare(
          where,
          inner(path, component.getName()),
          Shown.read(component, expected),
          Shown.read(component, actual));
    }
  }

  private void compareLists(String where, String path, List<?> expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      differ(where, path, expected, actual);
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      compare(where, path + "[" + i + "]", expected.get(i), actual.get(i));
    }
  }

  private void compareFields(String where, String path, Object expected, Object actual) {
    for (Class<?> type = expected.getClass(); isOfTheCourse(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          compare(where, inner(path, field.getName()), read(field, expected), read(field, actual));
        }
      }
    }
  }

  private void differ(String where, String path, Object expected, Object actual) {
    found.add(where + path + " is " + Shown.value(actual) + ", expected " + Shown.value(expected));
  }

  private static String inner(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String nameOf(Object event) {
    return event == null ? "null" : event.getClass().getSimpleName();
  }

  /** Lists are lists, whatever class keeps them. */
  private static boolean isSameType(Object expected, Object actual) {
    if (expected == null || actual == null) {
      return expected == actual;
    }
    boolean bothLists = expected instanceof List<?> && actual instanceof List<?>;
    return bothLists || expected.getClass() == actual.getClass();
  }

  private static boolean isOfTheCourse(Object value) {
    return !(value instanceof Enum<?>)
        && !(value instanceof Collection<?>)
        && isOfTheCourse(value.getClass());
  }

  private static boolean isOfTheCourse(Class<?> type) {
    return type != null && type.getClassLoader() != null && !type.isArray();
  }

  private static Object read(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
