package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ReadAllOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import shop.orders.repository.StoreCalls;

/** Reads the log at each tick, from the last position on: the events of orders and of sagas. */
final class OrderLog {
  /** Before the first event. */
  static final Position START = new Position(0, 0);

  private static final int AT_ONCE = 500;

  private final EventStoreDBClient client;
  private Position position;

  private OrderLog(EventStoreDBClient client, Position position) {
    this.client = client;
    this.position = position;
  }

  /** A reader that begins after the newest event of an order; without one, at the beginning. */
  static OrderLog afterTheNewestOrder(EventStoreDBClient client) {
    Optional<Position> before = Optional.empty();
    List<ResolvedEvent> read;
    do {
      ReadAllOptions options = ReadAllOptions.get().backwards().fromEnd().maxCount(AT_ONCE);
      before.ifPresent(options::fromPosition);
      read = StoreCalls.await(client.readAll(options)).getEvents();
      for (ResolvedEvent resolved : read) {
        if (resolved.getOriginalEvent().getStreamId().startsWith("order-")) {
          return new OrderLog(client, resolved.getOriginalEvent().getPosition());
        }
        before = Optional.of(resolved.getOriginalEvent().getPosition());
      }
    } while (read.size() == AT_ONCE);
    return new OrderLog(client, START);
  }

  /** The position of the last event that was read; {@link #START} if there was none. */
  Position position() {
    return position;
  }

  /** A second reader at the same position. */
  OrderLog copy() {
    return new OrderLog(client, position);
  }

  /**
   * Gives the handler each event that was added, in order.
   *
   * @param handler if it throws, the same event comes first at the next call
   */
  void read(Consumer<RecordedEvent> handler) {
    List<ResolvedEvent> read;
    do {
      ReadAllOptions options =
          ReadAllOptions.get().forwards().fromPosition(position).maxCount(AT_ONCE);
      read = StoreCalls.await(client.readAll(options)).getEvents();
      for (ResolvedEvent resolved : read) {
        RecordedEvent event = resolved.getOriginalEvent();
        // A read begins with the event at the position, which is done.
        if (event.getPosition().compareTo(position) > 0) {
          if (isOfInterest(event.getStreamId())) {
            handler.accept(event);
          }
          position = event.getPosition();
        }
      }
    } while (read.size() == AT_ONCE);
  }

  private static boolean isOfInterest(String stream) {
    return stream.startsWith("order-") || stream.startsWith("fulfillment-");
  }
}
