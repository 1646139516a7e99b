package shop.orders.eventstore;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ReadStreamOptions;
import java.util.Iterator;
import java.util.List;
import shop.orders.events.EventEnvelope;
import shop.orders.events.OrderEvent;
import workshop.todo.Todo;

/** The streams of orders: one for each order, with all its events in order. */
public final class OrderStreams {
  private final EventStoreDBClient client;
  private final EventCodec codec;

  public OrderStreams(EventStoreDBClient client, EventCodec codec) {
    this.client = client;
    this.codec = codec;
  }

  /** The name of an order's stream. The part before the first hyphen is its category. */
  public static String nameOf(String orderId) {
    // region 1.7 return the name of an order's stream
    throw new Todo("1.7", "return the name of an order's stream");
    // endregion
  }

  // region 1.7 append to the stream of an order, and read the whole stream
  /**
   * Appends the events in the order of the list, and returns when they are stored.
   *
   * @return the revision of the last event
   */
  public long append(String orderId, List<EventEnvelope<OrderEvent>> events) {
    throw new Todo("1.7", "append the events and wait until they are stored");
  }

  /** All events in the stream of this order, oldest first. */
  public List<Decoded> read(String orderId) {
    throw new Todo("1.7", "read the whole stream");
  }
  // endregion
}
