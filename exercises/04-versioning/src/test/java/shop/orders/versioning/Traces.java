package shop.orders.versioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Searches what is stored for texts about a person: in plain, or in an encoding without a key. */
final class Traces {
  static final List<String> PERSONAL =
      List.of("recipient", "street", "postalCode", "city", "note", "reason");

  private static final String ENCRYPTED = "encrypted";

  /** A shorter text may stand in encrypted bytes by chance. */
  private static final int TOO_LONG_FOR_CHANCE = 6;

  private Traces() {}

  /** The texts of an event that can say who a person is. */
  static List<String> textsOf(ObjectNode data) {
    return PERSONAL.stream()
        .map(field -> data.path(field).asText())
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** The paths of the fields that hold one of the texts. */
  static List<String> in(ObjectNode stored, List<String> texts) {
    List<String> fields = new ArrayList<>();
    for (var field : stored.properties()) {
      String name = field.getKey();
      if (field.getValue() instanceof ObjectNode inner && !inner.has(ENCRYPTED)) {
        in(inner, texts).forEach(deeper -> fields.add("%s.%s".formatted(name, deeper)));
      } else if (values(field.getValue()).anyMatch(value -> shows(value, texts))) {
        fields.add(name);
      }
    }
    return fields;
  }

  /** Whether the event shows the texts only to a reader who decodes them. */
  static boolean areEncoded(ObjectNode stored, List<String> texts) {
    return values(stored).noneMatch(value -> holds(value, texts))
        && values(stored).anyMatch(value -> shows(value, texts));
  }

  private static boolean shows(String value, List<String> texts) {
    return holds(value, texts) || holds(decoded(value), texts);
  }

  private static boolean holds(String value, List<String> texts) {
    return texts.stream().anyMatch(text -> isIn(value, text));
  }

  private static boolean isIn(String value, String text) {
    return value.equals(text) || text.length() >= TOO_LONG_FOR_CHANCE && value.contains(text);
  }

  private static Stream<String> values(JsonNode node) {
    return node.isContainerNode()
        ? node.valueStream().flatMap(Traces::values)
        : Stream.of(node.asText());
  }

  private static String decoded(String value) {
    try {
      return new String(Base64.getDecoder().decode(value), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return value;
    }
  }
}
