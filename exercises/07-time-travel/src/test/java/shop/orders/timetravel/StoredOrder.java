package shop.orders.timetravel;

import static shop.orders.fixtures.Amounts.euros;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import shop.orders.events.Money;
import shop.orders.eventstore.EventSerializer;
import shop.orders.versioning.CorrectRefund;
import shop.orders.versioning.ShopEvent;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.RefundCorrected;
import workshop.kit.store.RawEvent;
import workshop.kit.store.RawStream;

/** An order in dinars, in a store: one of its refunds was stored in euros. */
final class StoredOrder {
  private static final EventSerializer JSON = new EventSerializer();
  private static final Money TOTAL = Money.of("53.000", "KWD");
  private static final Money RIGHT = Money.of("2.455", "KWD");
  private static final int FIRST_REFUND = 3;
  private static final int WRONG = 7;

  private final EventStoreDBClient client;
  private final String id;
  private final ShopLog log;

  /**
   * @param ids of the events
   */
  StoredOrder(EventStoreDBClient client, String id, Supplier<UUID> ids) {
    this.client = client;
    this.id = id;
    this.log =
        new ShopLog(ids)
            .created(id, "customer-82", TOTAL)
            .paid(id, TOTAL)
            .requested(id, RIGHT, 3)
            .refundedAsRequested(id, RIGHT)
            .corrected(FIRST_REFUND, Money.of("2.450", "KWD"))
            .points(id)
            .requested(id, "12.500")
            .refundedAsRequested(id, euros("12.50"))
            .points(id)
            .refunded(id, RIGHT);
    client
        .appendToStream(
            stream(),
            AppendToStreamOptions.get().expectedRevision(ExpectedRevision.noStream()),
            log.events().stream().map(MonthCopy::toAppend).iterator())
        .join();
  }

  String id() {
    return id;
  }

  LogEvent wrong() {
    return log.get(WRONG);
  }

  CorrectRefund command() {
    return new CorrectRefund(
        id, log.get(WRONG).eventId(), Money.of("12.500", "KWD"), ShopLog.REASON);
  }

  /** The events as they are stored now. */
  List<LogEvent> log() {
    return new LogReader(client).stream(stream());
  }

  List<RawEvent> stored() {
    return new RawStream(client, stream()).events();
  }

  /** The events that were stored after those of the beginning. */
  List<RawEvent> added() {
    return stored().stream().filter(event -> event.revision() >= log.events().size()).toList();
  }

  /** Another clerk refunds a cup. */
  void isRefundedByAClerk() {
    append(new OrderRefunded(id, RIGHT, ShopLog.REASON, ShopLog.FACT));
  }

  /** Another bookkeeper corrects the wrong refund, with another id. */
  void isCorrectedByAnother() {
    append(
        new RefundCorrected(
            id, wrong().eventId(), Money.of("12.500", "KWD"), ShopLog.REASON, ShopLog.FACT));
  }

  private void append(ShopEvent fact) {
    LogMetadata metadata =
        new LogMetadata(
            3,
            "clerk-14",
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    client
        .appendToStream(
            stream(),
            EventData.builderAsJson(fact.getClass().getSimpleName(), JSON.toJson(fact))
                .metadataAsBytes(JSON.toJson(metadata))
                .build())
        .join();
  }

  private String stream() {
    return "order-%s".formatted(id);
  }
}
