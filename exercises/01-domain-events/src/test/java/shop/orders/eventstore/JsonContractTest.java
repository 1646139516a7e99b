package shop.orders.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.events.EventMetadata;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderItem;
import shop.orders.eventstore.Golden.Difference;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("1.6")
class JsonContractTest {
  private static final UUID CORRELATION = new UUID(0, 1);
  private static final Optional<UUID> CAUSATION = Optional.of(new UUID(0, 2));

  /** Fields of a newer version. */
  private static final Set<String> ADDED = Set.of("loyaltyPoints", "color", "region");

  private static final Set<String> AMOUNTS = Set.of("prices", "discount", "totalAmount");

  private final Lesson lesson;

  JsonContractTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void an_order_is_written_as_its_golden_file() {
    List<Difference> differences = differences("OrderCreated.json", orderCreated());

    List<Difference> noPlainNumbers =
        differences.stream().filter(Difference::isNoPlainNumber).toList();
    boolean classNames = differences.stream().anyMatch(Difference::isClassName);
    Optional<Difference> first = differences.stream().findFirst();
    expectNone(
        lesson
            .when(!noPlainNumbers.isEmpty(), "no plain number")
            .when(first.filter(Difference::isAmountAsNumber).isPresent(), "amount as number")
            .when(first.filter(Difference::isAnotherSeparator).isPresent(), "another separator")
            .when(first.filter(Difference::isWithoutZeros).isPresent(), "zeros cut off")
            .when(classNames, "class names")
            .with("first", first.map(Difference::text)),
        noPlainNumbers.isEmpty() ? differences : noPlainNumbers);
  }

  @Test
  void a_confirmation_is_written_as_its_golden_file() {
    expectNone(lesson, differences("OrderConfirmed.json", orderConfirmed()));
  }

  @Test
  void metadata_is_written_as_its_golden_file() {
    expectNone(lesson, differences("metadata-of-an-answer.json", metadata(CAUSATION)));
  }

  @Test
  void an_absent_value_is_left_out() {
    List<Difference> differences =
        differences("metadata-of-a-first-event.json", metadata(Optional.empty()));

    boolean isThere = differences.stream().anyMatch(at -> at.path().equals("/$causationId"));
    expectNone(lesson.when(isThere, "it is there"), differences);
  }

  @Test
  void every_order_is_read_as_it_was_written() {
    OrderCreated golden = read(Golden.file("OrderCreated.json"), OrderCreated.class);
    expectSame(orderCreated(), golden);

    expectReadAsWritten(orderFor("90071992547409931", "JPY"));
    expectReadAsWritten(orderFor("1.125", "KWD"));
  }

  @Test
  void an_absent_value_is_read_as_empty() {
    EventMetadata read = read(Golden.file("metadata-of-a-first-event.json"), EventMetadata.class);

    lesson.expect(Optional.empty(), read.causationId());
  }

  @Test
  void unknown_fields_are_ignored() {
    ObjectNode confirmed = (ObjectNode) Golden.file("OrderConfirmed.json");
    confirmed.put("loyaltyPoints", 12);
    lesson.expect(orderConfirmed(), read(confirmed, OrderConfirmed.class));

    ObjectNode created = (ObjectNode) Golden.file("OrderCreated.json");
    ((ObjectNode) created.path("items").path(0)).put("color", "white");
    lesson.expect(plainly(orderCreated()), plainly(read(created, OrderCreated.class)));

    ObjectNode metadata = (ObjectNode) Golden.file("metadata-of-an-answer.json");
    metadata.put("region", "eu");
    lesson.expect(metadata(CAUSATION), read(metadata, EventMetadata.class));
  }

  @Test
  void an_empty_text_is_kept() {
    OrderConfirmed free = new OrderConfirmed("7f3a", "", Instant.EPOCH);

    JsonNode written = written(free);
    lesson
        .when(written.path("paymentId").isMissingNode(), "left out")
        .expect("", read(written, OrderConfirmed.class).paymentId());
  }

  private void expectReadAsWritten(OrderCreated order) {
    expectSame(order, read(written(order), OrderCreated.class));
  }

  private void expectSame(OrderCreated written, OrderCreated read) {
    Map<String, Object> expected = plainly(written);
    Map<String, Object> actual = plainly(read);
    actual.entrySet().removeIf(field -> field.getValue().equals(expected.get(field.getKey())));
    expected.keySet().retainAll(actual.keySet());
    lesson
        .when(expected.keySet().equals(Set.of("createdAt")), "a time")
        .when(AMOUNTS.containsAll(expected.keySet()), "an amount")
        .expect(expected, actual);
  }

  private static void expectNone(Lesson lesson, List<Difference> differences) {
    Optional<Difference> first = differences.stream().findFirst();
    lesson
        .when(first.filter(Difference::isTimeAsNumber).isPresent(), "time as number")
        .when(first.filter(Difference::isAnotherTime).isPresent(), "another time")
        .with("differences", differences.stream().map(Difference::text).collect(joining("; ")))
        .expect(first.map(Difference::expected), first.map(Difference::seen));
  }

  private List<Difference> differences(String file, Object event) {
    return Golden.differences(Golden.file(file), written(event));
  }

  private JsonNode written(Object event) {
    Class<?> type = event.getClass();
    return Golden.tree(done("cannot be written", type, () -> new EventSerializer().toJson(event)));
  }

  private <T> T read(JsonNode json, Class<T> type) {
    byte[] bytes = json.toString().getBytes(UTF_8);
    return done("cannot be read", type, () -> new EventSerializer().read(bytes, type));
  }

  private <T> T done(String failed, Class<?> type, Callable<T> call) {
    Outcome<T> outcome = Outcome.of(call);
    Lesson mapper =
        lesson
            .shared(failed)
            .when(
                outcome.thrown().filter(JsonContractTest::isAddedField).isPresent(),
                "an added field")
            .with("type", type.getSimpleName())
            .with("reason", outcome.thrown().map(JsonContractTest::reason));
    mapper.expect(outcome.thrown().isEmpty()); // the mistake is in the mapper, not where it threw
    return mapper.value(outcome);
  }

  /** Refused is a field that a test has added, and no field of ours. */
  private static boolean isAddedField(Throwable thrown) {
    return causes(thrown)
        .anyMatch(
            cause ->
                cause instanceof UnrecognizedPropertyException unknown
                    && ADDED.contains(unknown.getPropertyName()));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
  }

  /** The first line of what was thrown at first. */
  private static String reason(Throwable thrown) {
    Throwable deepest = causes(thrown).reduce(thrown, (outer, inner) -> inner);
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
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

  /** One item, and a time of nanoseconds. */
  private static OrderCreated orderFor(String amount, String currency) {
    Money price = Money.of(amount, currency);
    return new OrderCreated(
        "7f3b",
        "customer-8",
        List.of(new OrderItem("kettle", 1, price)),
        Money.of("0", currency),
        price,
        Instant.parse("2026-03-14T23:59:59.123456789Z"));
  }

  private static OrderConfirmed orderConfirmed() {
    return new OrderConfirmed("7f3a", "payment-1", Instant.parse("2026-03-14T09:27:00Z"));
  }

  private static EventMetadata metadata(Optional<UUID> causation) {
    return new EventMetadata(
        "7f3a", "order", 3, Instant.parse("2026-03-14T09:26:53Z"), CORRELATION, causation);
  }

  /** With JDK values only: the equals of Money is another exercise. */
  private static Map<String, Object> plainly(OrderCreated order) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("orderId", order.orderId());
    fields.put("customerId", order.customerId());
    fields.put("createdAt", order.createdAt());
    fields.put("products", order.items().stream().map(OrderItem::productId).toList());
    fields.put("quantities", order.items().stream().map(OrderItem::quantity).toList());
    fields.put("prices", order.items().stream().map(item -> plainly(item.unitPrice())).toList());
    fields.put("discount", plainly(order.discount()));
    fields.put("totalAmount", plainly(order.totalAmount()));
    return fields;
  }

  private static String plainly(Money money) {
    String amount = money.amount().stripTrailingZeros().toPlainString();
    return "%s %s".formatted(amount, money.currency());
  }
}
