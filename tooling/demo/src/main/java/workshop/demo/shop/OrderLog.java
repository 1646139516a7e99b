package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ReadAllOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import java.util.List;
import java.util.function.Consumer;
import shop.orders.repository.StoreCalls;

/** Reads the log at each tick, from the last position on: the events of orders and of sagas. */
final class OrderLog {
  private static final int AT_ONCE = 500;

  private final EventStoreDBClient client;
  private Position position;

  private OrderLog(EventStoreDBClient client, Position position) {
    this.client = client;
    this.position = position;
  }

  /** A reader that begins after all events of now. */
  static OrderLog afterTheLastEvent(EventStoreDBClient client) {
    ReadAllOptions newest = ReadAllOptions.get().backwards().fromEnd().maxCount(1);
    List<ResolvedEvent> last = StoreCalls.await(client.readAll(newest)).getEvents();
    return new OrderLog(
        client,
        last.isEmpty() ? new Position(0, 0) : last.getFirst().getOriginalEvent().getPosition());
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
