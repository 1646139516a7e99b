package shop.orders.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.events.EventMetadata;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderItem;
import workshop.kit.Exercise;
import workshop.kit.Lesson;

@Exercise("1.6")
class JsonContractTest {
  private static final ObjectMapper TREES = new ObjectMapper();
  private static final UUID CORRELATION = new UUID(0, 1);
  private static final UUID CAUSATION = new UUID(0, 2);

  @Test
  void an_order_is_written_as_the_golden_file_says() {
    expectTree("OrderCreated.json", orderCreated());
  }

  @Test
  void a_confirmation_is_written_as_the_golden_file_says() {
    expectTree("OrderConfirmed.json", orderConfirmed());
  }

  @Test
  void metadata_is_written_as_the_golden_file_says() {
    expectTree("metadata-of-an-answer.json", metadata(Optional.of(CAUSATION)));
  }

  @Test
  void what_is_absent_is_left_out() {
    expectTree("metadata-of-a-first-event.json", metadata(Optional.empty()));
  }

  @Test
  void an_order_is_read_back_as_it_was_written() {
    OrderCreated read = read(golden("OrderCreated.json"), OrderCreated.class);

    new Lesson(
            "The golden file was read back, and the order is not the one that was written.",
            "In production yesterday's orders change their price, their time or their items when"
                + " they are loaded.",
            "what your mapper makes of each field of the file")
        .expect(plainly(orderCreated()), plainly(read));
  }

  @Test
  void an_absent_cause_is_read_as_empty() {
    new Lesson(
            "The metadata of a first event was read, and its cause is not an empty Optional.",
            "In production the first reader that calls causationId().isPresent() falls over the"
                + " first event of every conversation.",
            "what your mapper knows about Optional")
        .expect(
            Optional.empty(),
            read(golden("metadata-of-a-first-event.json"), EventMetadata.class).causationId());
  }

  @Test
  void an_empty_text_is_not_absent() {
    OrderConfirmed free = new OrderConfirmed("7f3a", "", Instant.EPOCH);

    new Lesson(
            "An order that cost nothing has an empty payment id. We wrote it, read it back, and the"
                + " empty text had become something else.",
            "In production an empty list of items comes back as null, and the next reader falls"
                + " over it.",
            "what your mapper takes for absent")
        .expect(
            Optional.of(""),
            Optional.ofNullable(read(written(free), OrderConfirmed.class).paymentId()));
  }

  @Test
  void an_event_with_a_field_from_the_future_can_still_be_read() {
    ObjectNode fromTheFuture = (ObjectNode) golden("OrderConfirmed.json");
    fromTheFuture.put("loyaltyPoints", 12);

    new Lesson(
            "An event had one field more than we know, and was read as something else.",
            "In production a newer version of a program writes beside an older one, at least for"
                + " the length of a deployment.",
            "what your mapper does with a field that it does not know")
        .expect(orderConfirmed().toString(), read(fromTheFuture, OrderConfirmed.class).toString());
  }

  private static OrderCreated orderCreated() {
    return new OrderCreated(
        "7f3a",
        "customer-7",
        List.of(
            new OrderItem("teapot", 1, Money.of("39.90", "EUR")),
            new OrderItem("cup", 6, Money.of("7.50", "EUR"))),
        Money.of("4.90", "EUR"),
        Money.of("80.00", "EUR"),
        Instant.parse("2026-03-14T09:26:53.589Z"));
  }

  private static OrderConfirmed orderConfirmed() {
    return new OrderConfirmed("7f3a", "payment-1", Instant.parse("2026-03-14T09:27:00Z"));
  }

  private static EventMetadata metadata(Optional<UUID> causation) {
    return new EventMetadata(
        "7f3a", "order", 1, Instant.parse("2026-03-14T09:26:53Z"), CORRELATION, causation);
  }

  /** With JDK values only: the equals of Money is another exercise. */
  private static String plainly(OrderCreated order) {
    List<String> items =
        order.items().stream()
            .map(i -> i.quantity() + " " + i.productId() + " at " + plainly(i.unitPrice()))
            .toList();
    return "%s of %s at %s: %s, less %s, makes %s"
        .formatted(
            order.orderId(),
            order.customerId(),
            order.createdAt(),
            items,
            plainly(order.discount()),
            plainly(order.totalAmount()));
  }

  private static String plainly(Money money) {
    return money.amount().stripTrailingZeros().toPlainString() + " " + money.currency();
  }

  private static void expectTree(String file, Object event) {
    JsonNode expected = golden(file);
    JsonNode actual = written(event);
    List<String> differences = new ArrayList<>();
    compare("", expected, actual, differences);
    new Lesson(
            "What you write differs from golden/"
                + file
                + ": "
                + String.join("; ", differences)
                + ".",
            "In production this file is the contract with every program that reads our events, and"
                + " with ourselves in ten years. Whatever is written otherwise they read wrongly, or"
                + " not at all.",
            "the first difference, and the setting of the mapper that decides it")
        .expect(
            differences.isEmpty(), firstOf(differences, expected), firstOf(differences, actual));
  }

  private static JsonNode written(Object event) {
    byte[] json;
    try {
      json = new EventSerializer().toJson(event);
    } catch (RuntimeException e) {
      throw new Lesson(
              "Your mapper could not write this: "
                  + event.getClass().getSimpleName()
                  + ". "
                  + reason(e),
              "In production nothing is stored at all.",
              "the kinds of Java type in the event that plain JSON has no word for")
          .failure("JSON", "an exception");
    }
    return tree(json);
  }

  private static <T> T read(JsonNode json, Class<T> type) {
    try {
      return new EventSerializer().read(json.toString().getBytes(UTF_8), type);
    } catch (RuntimeException e) {
      throw new Lesson(
              "Your mapper could not read this: " + type.getSimpleName() + ". " + reason(e),
              "In production an event that cannot be read stops an aggregate for good: the next"
                  + " command loads the same stream and meets the same event.",
              "what the message says about the field it stopped at")
          .failure("a value of type " + type.getSimpleName(), "an exception");
    }
  }

  private static String reason(RuntimeException e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse(deepest.toString());
  }

  private static String firstOf(List<String> differences, JsonNode tree) {
    if (differences.isEmpty()) {
      return tree.toString();
    }
    String path = differences.getFirst().split(" ")[0];
    JsonNode node = tree.at(path);
    return node.isMissingNode() ? "no field " + path : path + " = " + node;
  }

  private static void compare(
      String path, JsonNode expected, JsonNode actual, List<String> differences) {
    if (expected.isObject() && actual.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        compare(path + "/" + name, expected.path(name), actual.path(name), differences);
      }
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      Iterator<JsonNode> theirs = actual.iterator();
      int i = 0;
      for (JsonNode ours : expected) {
        compare(path + "/" + i++, ours, theirs.next(), differences);
      }
    } else if (!expected.equals(actual) && !isTheSameAmount(path, expected, actual)) {
      differences.add(path + " " + difference(expected, actual));
    }
  }

  /** With as many zeros as the learner's Money holds: that is another exercise. */
  private static boolean isTheSameAmount(String path, JsonNode expected, JsonNode actual) {
    return path.endsWith("/amount")
        && actual.isTextual()
        && actual.asText().equals(Money.of(expected.asText(), "EUR").amount().toPlainString());
  }

  private static String difference(JsonNode expected, JsonNode actual) {
    if (expected.isMissingNode()) {
      return "should not be there";
    }
    if (actual.isMissingNode()) {
      return "is missing";
    }
    if (actual.isTextual() && actual.asText().matches("[0-9.]+E.*")) {
      return "is "
          + actual
          + ", which is no plain number (what does your Money of 1.3 do to zeros?)";
    }
    return "is " + actual + " (" + kind(actual) + ")";
  }

  private static String kind(JsonNode node) {
    return node.getNodeType().toString().toLowerCase(Locale.ROOT);
  }

  private static JsonNode golden(String file) {
    try (InputStream in = JsonContractTest.class.getResourceAsStream("/golden/" + file)) {
      return TREES.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(byte[] json) {
    try {
      return TREES.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
