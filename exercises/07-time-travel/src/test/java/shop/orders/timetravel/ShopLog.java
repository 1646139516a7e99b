package shop.orders.timetravel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import shop.orders.events.Money;
import shop.orders.events.OrderItem;
import shop.orders.eventstore.EventSerializer;
import shop.orders.versioning.ShopEvent;
import shop.orders.versioning.ShopEvent.OrderCreated;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import shop.orders.versioning.ShopEvent.RefundCorrected;

/** A short log of several orders, written event by event. Its events were copied. */
final class ShopLog {
  static final Instant FACT = Instant.parse("2026-03-24T01:11:41.698540123Z");
  static final String REASON = "Weiß-Öztürk: parcel late";

  private static final EventSerializer JSON = new EventSerializer();

  private final Supplier<UUID> ids;
  private final List<LogEvent> events = new ArrayList<>();
  private Instant clock = Instant.parse("2026-03-24T01:10:07.000162300Z");

  ShopLog() {
    this(UUID::randomUUID);
  }

  ShopLog(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /** An order of one item. */
  ShopLog created(String order, String customer, Money total) {
    List<OrderItem> items = List.of(new OrderItem("samovar", 1, total));
    return add(
        customer, new OrderCreated(order, customer, items, total.times(0), total, FACT), none());
  }

  ShopLog paid(String order, Money amount) {
    return add("payment-service", new PaymentReceived(order, "payment-1", amount, FACT), last());
  }

  /** By a clerk, without a request. */
  ShopLog refunded(String order, Money amount) {
    return add("clerk-3", new OrderRefunded(order, amount, REASON, FACT), none());
  }

  /** The event before is the request. */
  ShopLog refundedAsRequested(String order, Money amount) {
    return add("refund-service", new OrderRefunded(order, amount, REASON, FACT), last());
  }

  /** By the returns desk: version 1, without a currency. */
  ShopLog requested(String order, String amount) {
    ObjectNode data = object().put("orderId", order).put("amount", amount);
    return add("returns-desk", 1, order, "RefundRequested", data.put("reason", REASON), none());
  }

  /** By the shop's page: with a currency, in this schema version. */
  ShopLog requested(String order, Money amount, int version) {
    ObjectNode data = object().put("orderId", order);
    data.set("amount", JSON.read(JSON.toJson(amount), ObjectNode.class));
    return add("customer-7", version, order, "RefundRequested", data.put("reason", REASON), none());
  }

  /** Corrects the event at this place of the log, 0 for the first. */
  ShopLog corrected(int place, Money amount) {
    LogEvent wrong = events.get(place);
    String order = wrong.data().get("orderId").asText();
    return add(
        "bookkeeper-1", new RefundCorrected(order, wrong.eventId(), amount, REASON, FACT), none());
  }

  /** An event of another team. */
  ShopLog points(String order) {
    return add("loyalty", 1, order, "LoyaltyPointsGranted", object().put("points", 30), none());
  }

  /** The clock of the store goes back by an hour. */
  ShopLog clockIsSetBack() {
    clock = clock.minus(Duration.ofHours(1));
    return this;
  }

  List<LogEvent> events() {
    return List.copyOf(events);
  }

  LogEvent get(int place) {
    return events.get(place);
  }

  private ShopLog add(String actor, ShopEvent fact, Optional<UUID> cause) {
    ObjectNode data = JSON.read(JSON.toJson(fact), ObjectNode.class);
    return add(actor, 3, fact.orderId(), fact.getClass().getSimpleName(), data, cause);
  }

  private ShopLog add(
      String actor, int version, String order, String type, ObjectNode data, Optional<UUID> cause) {
    String stream = "order-%s".formatted(order);
    UUID id = ids.get();
    clock = clock.plusNanos(60_000_000_700L);
    LogMetadata metadata =
        new LogMetadata(
            version,
            actor,
            cause.orElse(id),
            cause,
            Optional.of(clock),
            OptionalLong.of(400 + 7L * events.size()));
    long revision = events.stream().filter(event -> event.stream().equals(stream)).count();
    events.add(new LogEvent(id, stream, revision, type, MonthCopy.COPIED, metadata, data));
    return this;
  }

  private Optional<UUID> last() {
    return Optional.of(events.getLast().eventId());
  }

  private static Optional<UUID> none() {
    return Optional.empty();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
