package shop.orders.eventstore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import shop.orders.events.Money;

/** A golden file as a tree, and where another tree differs from it. */
final class Golden {
  private static final ObjectMapper TREES = new ObjectMapper();

  private Golden() {}

  static JsonNode file(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/%s".formatted(name))) {
      return TREES.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode tree(byte[] json) {
    try {
      return TREES.readTree(json);
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  static List<Difference> differences(JsonNode golden, JsonNode actual) {
    List<Difference> differences = new ArrayList<>();
    compare("", golden, actual, differences);
    return differences;
  }

  private static void compare(
      String path, JsonNode golden, JsonNode actual, List<Difference> differences) {
    if (golden.isObject() && actual.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      golden.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        compare("%s/%s".formatted(path, name), golden.path(name), actual.path(name), differences);
      }
    } else if (golden.isArray() && actual.isArray() && golden.size() == actual.size()) {
      for (int i = 0; i < golden.size(); i++) {
        compare("%s/%d".formatted(path, i), golden.get(i), actual.get(i), differences);
      }
    } else if (!golden.equals(actual) && !isTheSameAmount(path, golden, actual)) {
      differences.add(new Difference(path, golden, actual));
    }
  }

  /** With as many zeros as the learner's Money holds: that is another exercise. */
  private static boolean isTheSameAmount(String path, JsonNode golden, JsonNode actual) {
    return path.endsWith("/amount")
        && actual.isTextual()
        && actual.asText().equals(Money.of(golden.asText(), "EUR").amount().toPlainString());
  }

  /** One place of the tree. */
  record Difference(String path, JsonNode golden, JsonNode actual) {
    String text() {
      if (golden.isMissingNode()) {
        return "%s is unexpected".formatted(path);
      }
      if (actual.isMissingNode()) {
        return "%s is missing".formatted(path);
      }
      String json = actual.toString();
      String start = json.length() > 60 ? json.substring(0, 60).concat("…") : json;
      if (actual.isTextual()) {
        return "%s is %s".formatted(path, start);
      }
      String kind = actual.getNodeType().toString().toLowerCase(Locale.ROOT);
      return "%s is %s".formatted(path, "%s (%s)".formatted(start, kind));
    }

    String expected() {
      return inPlace(golden);
    }

    String seen() {
      return inPlace(actual);
    }

    /** An amount such as {@code 8E+1}. */
    boolean isNoPlainNumber() {
      return path.endsWith("/amount")
          && actual.isTextual()
          && actual.asText().matches("[0-9.]+E.*");
    }

    boolean isAmountAsNumber() {
      return path.endsWith("/amount") && actual.isNumber();
    }

    boolean isTimeAsNumber() {
      return isTime() && actual.isNumber();
    }

    boolean isAnotherTime() {
      return isTime() && actual.isTextual();
    }

    private boolean isTime() {
      return golden.asText().matches("\\d+-\\d+-\\d+T.*");
    }

    /** An amount such as {@code 4,90}. */
    boolean isAnotherSeparator() {
      return path.endsWith("/amount") && actual.isTextual() && !actual.asText().matches("[0-9.]+");
    }

    /** An amount such as {@code 4.9}. */
    boolean isWithoutZeros() {
      return path.endsWith("/amount")
          && actual.isTextual()
          && golden.asText().matches(Pattern.quote(actual.asText()).concat("[.]?0+"));
    }

    boolean isClassName() {
      return actual.toString().contains("java.");
    }

    private String inPlace(JsonNode node) {
      return node.isMissingNode() ? "no field %s".formatted(path) : "%s = %s".formatted(path, node);
    }
  }
}
