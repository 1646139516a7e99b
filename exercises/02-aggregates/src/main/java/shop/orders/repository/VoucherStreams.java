package shop.orders.repository;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamNotFoundException;
import java.util.List;
import java.util.Optional;
import shop.orders.eventstore.EventSerializer;

/** The stream of each voucher, {@code voucher-<code>}: reserved, released, reserved… */
public final class VoucherStreams {
  private static final String RESERVED = "VoucherReserved";
  private static final String RELEASED = "VoucherReleased";

  private final EventStoreDBClient client;
  private final EventSerializer json = new EventSerializer();

  public VoucherStreams(EventStoreDBClient client) {
    this.client = client;
  }

  /**
   * How things stand with a voucher.
   *
   * @param orderId the order that has it, if one has
   * @param revision of the last event that this was read from, -1 when there is none
   */
  public record Reservation(Optional<String> orderId, long revision) {
    public boolean isOf(String order) {
      return orderId.equals(Optional.of(order));
    }

    /** What an append expects of a stream that is still as it was read. */
    public ExpectedRevision asRead() {
      return revision < 0
          ? ExpectedRevision.noStream()
          : ExpectedRevision.expectedRevision(revision);
    }
  }

  public Reservation reservation(String code) {
    Reservation reservation = new Reservation(Optional.empty(), -1);
    for (RecordedEvent event : read(code)) {
      Optional<String> holder =
          event.getEventType().equals(RESERVED)
              ? Optional.of(json.read(event.getEventData(), OfOrder.class).orderId())
              : Optional.empty();
      reservation = new Reservation(holder, event.getRevision());
    }
    return reservation;
  }

  /**
   * The order has the voucher from now on.
   *
   * @throws com.eventstore.dbclient.WrongExpectedVersionException when the stream is not as
   *     expected
   */
  public void appendReserved(String code, String orderId, ExpectedRevision expected) {
    append(code, RESERVED, orderId, expected);
  }

  /**
   * The voucher is free again.
   *
   * @throws com.eventstore.dbclient.WrongExpectedVersionException when the stream is not as
   *     expected
   */
  public void appendReleased(String code, String orderId, ExpectedRevision expected) {
    append(code, RELEASED, orderId, expected);
  }

  private void append(String code, String type, String orderId, ExpectedRevision expected) {
    EventData event = EventData.builderAsJson(type, json.toJson(new OfOrder(orderId))).build();
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(expected);
    StoreAnswers.answerOf(client.appendToStream(nameOf(code), options, event));
  }

  private List<RecordedEvent> read(String code) {
    ReadStreamOptions all = ReadStreamOptions.get().forwards().fromStart();
    try {
      return StoreAnswers.answerOf(client.readStream(nameOf(code), all)).getEvents().stream()
          .map(ResolvedEvent::getOriginalEvent)
          .toList();
    } catch (StreamNotFoundException neverUsed) {
      return List.of();
    }
  }

  private static String nameOf(String code) {
    return "voucher-" + code;
  }

  private record OfOrder(String orderId) {}
}
