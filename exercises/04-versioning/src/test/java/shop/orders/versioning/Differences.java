package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where two orders differ, field by field. */
final class Differences {
  private Differences() {}

  /** The fields of the first order that are different in the second one, with their values. */
  static List<String> in(ObjectNode first, ObjectNode second) {
    ObjectNode one = normal(first);
    ObjectNode other = normal(second);
    TreeSet<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (!one.path(name).equals(other.path(name))) {
        differences.add(one.has(name) ? named(name, one.get(name)) : "no %s".formatted(name));
      }
    }
    return differences;
  }

  /** The same order: 10:00:00.000Z is 10:00:00Z, and a discount of 0 is one of 0.00. */
  static ObjectNode normal(ObjectNode order) {
    ObjectNode normal = order.deepCopy();
    JsonNode time = normal.path("createdAt");
    if (time.isTextual() && time.asText().endsWith("Z")) {
      normal.put("createdAt", instant(time.asText()));
    }
    JsonNode discount = normal.path("discount");
    if (discount instanceof ObjectNode money && money.path("amount").isTextual()) {
      money.put("amount", amount(money.get("amount").asText()));
    }
    return normal;
  }

  private static String named(String name, JsonNode value) {
    return "%s %s".formatted(name, value);
  }

  private static String instant(String text) {
    try {
      return Instant.parse(text).toString();
    } catch (DateTimeException unreadable) {
      return text;
    }
  }

  private static String amount(String text) {
    try {
      return new BigDecimal(text).setScale(2).toPlainString();
    } catch (ArithmeticException | NumberFormatException unreadable) {
      return text;
    }
  }
}
