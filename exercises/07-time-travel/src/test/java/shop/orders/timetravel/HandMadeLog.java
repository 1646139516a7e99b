package shop.orders.timetravel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import shop.orders.eventstore.EventSerializer;
import shop.orders.versioning.ShopEvent;
import workshop.kit.time.Ids;

/** The log of one order, written event by event. Its events were copied from another store. */
final class HandMadeLog {
  static final String ORDER = "A-7f3a";
  static final String STREAM = "order-A-7f3a";

  private static final EventSerializer JSON = new EventSerializer();

  /** Of an event that no person and no other event of the log led to. */
  private static final LogMetadata OF_A_PROGRAM =
      new LogMetadata(
          3,
          "order-service",
          Ids.nth(99),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty());

  private final List<LogEvent> events = new ArrayList<>();

  /** The event with this revision has this id. A new object at each call. */
  static UUID id(long revision) {
    return Ids.nth((int) revision + 1);
  }

  /** An event that this store has copied. */
  HandMadeLog copied(String recordedAt, ShopEvent fact) {
    return add(
        MonthCopy.COPIED.plusNanos(events.size() * 100L),
        Optional.of(Instant.parse(recordedAt)),
        OF_A_PROGRAM,
        fact.getClass().getSimpleName(),
        tree(fact));
  }

  /** An event that this store has recorded itself. */
  HandMadeLog recorded(String recordedAt, ShopEvent fact) {
    return add(
        Instant.parse(recordedAt),
        Optional.empty(),
        OF_A_PROGRAM,
        fact.getClass().getSimpleName(),
        tree(fact));
  }

  /** The next event was made by this actor, in the conversation that began with this revision. */
  HandMadeLog by(
      String actor, String recordedAt, long opener, Optional<UUID> cause, ShopEvent fact) {
    return by(actor, recordedAt, opener, cause, fact.getClass().getSimpleName(), tree(fact));
  }

  /** The same with data of a type that no class has. */
  HandMadeLog by(
      String actor,
      String recordedAt,
      long opener,
      Optional<UUID> cause,
      String type,
      ObjectNode data) {
    return add(
        MonthCopy.COPIED.plusNanos(events.size() * 100L),
        Optional.of(Instant.parse(recordedAt)),
        new LogMetadata(3, actor, id(opener), cause, Optional.empty(), OptionalLong.empty()),
        type,
        data);
  }

  /** An event of another team, which changes no order. */
  HandMadeLog points(String recordedAt) {
    return add(
        MonthCopy.COPIED.plusNanos(events.size() * 100L),
        Optional.of(Instant.parse(recordedAt)),
        OF_A_PROGRAM,
        "LoyaltyPointsGranted",
        JsonNodeFactory.instance.objectNode().put("points", 30));
  }

  List<LogEvent> events() {
    return List.copyOf(events);
  }

  private HandMadeLog add(
      Instant created, Optional<Instant> original, LogMetadata by, String type, ObjectNode data) {
    long revision = events.size();
    OptionalLong position =
        original.isPresent() ? OptionalLong.of(400 + 7 * revision) : OptionalLong.empty();
    events.add(
        new LogEvent(
            id(revision),
            STREAM,
            revision,
            type,
            created,
            new LogMetadata(
                by.eventVersion(),
                by.actor(),
                by.correlationId(),
                by.causationId(),
                original,
                position),
            data));
    return this;
  }

  private static ObjectNode tree(ShopEvent fact) {
    return JSON.read(JSON.toJson(fact), ObjectNode.class);
  }
}
