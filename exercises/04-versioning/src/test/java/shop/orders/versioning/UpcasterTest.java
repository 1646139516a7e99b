package shop.orders.versioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;

@Exercise("4.3")
class UpcasterTest {
  private static final int TODAY = 5;

  private final List<Integer> called = new ArrayList<>();
  private final Upcaster fourSteps =
      new Upcaster(Stream.of(1, 2, 3, 4).map(this::stepThatLeavesItsNumber).toList());
  private final Upcaster orders = new Upcaster(OrderCreatedSteps.all());
  private final Lesson lesson;

  UpcasterTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void each_step_from_the_version_of_the_event_on_is_applied_once() {
    for (int version = 1; version < TODAY; version++) {
      int from = version;
      ObjectNode event = JsonNodeFactory.instance.objectNode();
      called.clear();
      Lesson told = lesson.with("version", from);
      ObjectNode upcast = told.then("it throws").value(() -> fourSteps.upcast(event, from));

      List<Integer> expected = IntStream.range(from, TODAY).boxed().toList();
      told.with("called", called)
          .when(called.equals(expected), "result is lost")
          .when(!called.containsAll(expected), "left out")
          .when(called.stream().sorted().toList().equals(expected), "wrong order")
          .when(Set.copyOf(called).equals(Set.copyOf(expected)), "more than once")
          .expect(expected, stepsIn(upcast));
    }
  }

  @Test
  void an_event_of_today_stays_as_it_is() {
    ObjectNode event = JsonNodeFactory.instance.objectNode();

    ObjectNode upcast = lesson.then("it throws").value(() -> fourSteps.upcast(event, TODAY));

    lesson.expect(List.of(), stepsIn(upcast));
  }

  @Test
  void a_time_without_a_zone_is_a_time_of_the_shop() {
    expectTime("2024-01-15T10:00:00", "2024-01-15T09:00:00Z");
    expectTime("2024-07-15T10:00:00.417", "2024-07-15T08:00:00.417Z");
  }

  @Test
  void of_two_equal_times_the_first_one_is_meant() {
    String time = timeOf(upcast(version2().put("createdAt", "2023-10-29T02:30:00")));

    lesson.expect("2023-10-29T00:30:00Z", time);
  }

  @Test
  void an_old_order_has_a_discount_of_zero_in_its_currency() {
    for (String currency : List.of("EUR", "CHF")) {
      ObjectNode event = version2();
      event.putObject("totalAmount").put("amount", "84.30").put("currency", currency);

      String discount = discountOf(upcast(event));

      lesson
          .with("currency", currency)
          .when("no discount".equals(discount), "none")
          .expect("0.00 %s".formatted(currency), discount);
    }
  }

  @Test
  void an_unknown_field_stays() {
    JsonNode campaign = upcast(version2().put("campaign", "spring-sale")).path("campaign");

    lesson.expect("spring-sale", campaign.asText("no campaign"));
  }

  @Test
  void the_stored_event_stays_as_it_is() {
    ObjectNode event = version2();

    upcast(event);

    lesson.expect(Differences.in(version2(), event), Differences.in(event, version2()));
  }

  @Test
  void the_whole_history_is_upcast() {
    for (History.Event event : History.ofType("OrderCreated")) {
      Lesson told = lesson.with("stream", event.stream()).with("version", event.version());
      ObjectNode upcast =
          told.then("it throws").value(() -> orders.upcast(event.data(), event.version()));

      ObjectNode fact = event.facts().getFirst().data();
      told.expect(Differences.in(fact, upcast), Differences.in(upcast, fact));
    }
  }

  @Beyond
  @Test
  void an_event_of_a_later_release_stays_as_it_is() {
    ObjectNode event = JsonNodeFactory.instance.objectNode();

    ObjectNode upcast = lesson.then("it throws").value(() -> fourSteps.upcast(event, TODAY + 1));

    lesson.expect(List.of(), stepsIn(upcast));
  }

  private void expectTime(String stored, String time) {
    String upcast = timeOf(upcast(version2().put("createdAt", stored)));

    LocalDateTime local = LocalDateTime.parse(stored);
    lesson
        .with("stored", stored)
        .when(upcast.startsWith("20") && upcast.compareTo("2025") > 0, "now")
        .when(upcast.equals(plainly(local.atZone(ZoneOffset.UTC))), "UTC")
        .when(upcast.equals(plainly(local.atZone(ZoneId.systemDefault()))), "zone of machine")
        .expect(time, upcast);
  }

  private static String plainly(ZonedDateTime time) {
    return time.toInstant().toString();
  }

  private ObjectNode upcast(ObjectNode version2) {
    return lesson.shared("from2To3 threw").value(() -> orders.upcast(version2, 2));
  }

  private static String timeOf(ObjectNode order) {
    return Differences.normal(order).path("createdAt").asText("no time");
  }

  private static String discountOf(ObjectNode order) {
    JsonNode discount = Differences.normal(order).path("discount");
    return discount.isMissingNode()
        ? "no discount"
        : "%s %s".formatted(discount.path("amount").asText(), discount.path("currency").asText());
  }

  private UnaryOperator<ObjectNode> stepThatLeavesItsNumber(int number) {
    return event -> {
      called.add(number);
      ObjectNode next = event.deepCopy();
      next.withArray("steps").add(number);
      return next;
    };
  }

  private static List<Integer> stepsIn(ObjectNode event) {
    return StreamSupport.stream(event.path("steps").spliterator(), false)
        .map(JsonNode::asInt)
        .toList();
  }

  private static ObjectNode version2() {
    String json =
        """
        {
          "orderId": "A-7f3a", "customerId": "customer-11",
          "items": [ {
            "productId": "cup", "quantity": 6,
            "unitPrice": { "amount": "7.40", "currency": "EUR" } } ],
          "totalAmount": { "amount": "44.40", "currency": "EUR" },
          "createdAt": "2024-07-15T10:00:00"
        }
        """;
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
