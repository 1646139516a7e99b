package shop.orders.repository;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamNotFoundException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import shop.orders.eventstore.EventSerializer;

/**
 * The stream of each voucher, {@code voucher-<code>}. Every attempt to create an order reserves the
 * voucher, and may release its own reservation again.
 */
public final class VoucherStreams {
  private static final String RESERVED = "VoucherReserved";
  private static final String RELEASED = "VoucherReleased";

  private final EventStoreDBClient client;
  private final EventSerializer json = new EventSerializer();

  public VoucherStreams(EventStoreDBClient client) {
    this.client = client;
  }

  /**
   * The state of a voucher.
   *
   * @param orderId the order that holds the voucher; empty if the voucher is free
   * @param revision of the last event in the voucher's stream, -1 if there is none
   */
  public record Reservation(Optional<String> orderId, long revision) {
    public boolean isHeldByAnother(String order) {
      return orderId.isPresent() && !orderId.get().equals(order);
    }

    /** The expectation of an append that was decided on this state. */
    public ExpectedRevision expectedRevision() {
      return revision < 0
          ? ExpectedRevision.noStream()
          : ExpectedRevision.expectedRevision(revision);
    }
  }

  /** Reads the voucher. An order holds it until all of the order's attempts have released it. */
  public Reservation reservation(String code) {
    Optional<String> holder = Optional.empty();
    Set<UUID> attempts = new HashSet<>();
    long revision = -1;
    for (RecordedEvent event : read(code)) {
      Attempt one = json.read(event.getEventData(), Attempt.class);
      if (event.getEventType().equals(RESERVED)) {
        holder = Optional.of(one.orderId());
        attempts.add(one.attempt());
      } else {
        attempts.remove(one.attempt());
      }
      revision = event.getRevision();
    }
    return new Reservation(attempts.isEmpty() ? Optional.empty() : holder, revision);
  }

  /**
   * This attempt reserves the voucher for its order.
   *
   * @throws com.eventstore.dbclient.WrongExpectedVersionException when another writer was faster
   */
  public void appendReserved(
      String code, String orderId, UUID attempt, ExpectedRevision expectedRevision) {
    append(code, RESERVED, new Attempt(orderId, attempt), expectedRevision);
  }

  /** This attempt releases its own reservation, which is correct at any revision. */
  public void appendReleased(String code, String orderId, UUID attempt) {
    append(code, RELEASED, new Attempt(orderId, attempt), ExpectedRevision.any());
  }

  private void append(String code, String type, Attempt attempt, ExpectedRevision expected) {
    EventData event = EventData.builderAsJson(type, json.toJson(attempt)).build();
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(expected);
    StoreCalls.await(client.appendToStream(nameOf(code), options, event));
  }

  private List<RecordedEvent> read(String code) {
    ReadStreamOptions all = ReadStreamOptions.get().forwards().fromStart();
    try {
      return StoreCalls.await(client.readStream(nameOf(code), all)).getEvents().stream()
          .map(ResolvedEvent::getOriginalEvent)
          .toList();
    } catch (StreamNotFoundException neverUsed) {
      return List.of();
    }
  }

  private static String nameOf(String code) {
    return "voucher-" + code;
  }

  private record Attempt(String orderId, UUID attempt) {}
}
