package shop.orders.eventstore;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ReadStreamOptions;
import java.util.Iterator;
import java.util.List;
import shop.orders.events.EventEnvelope;
import shop.orders.events.OrderEvent;
import workshop.todo.Todo;

/** The streams of orders: one for each, with all that happened to it, in order. */
public final class OrderStreams {
  private final EventStoreDBClient client;
  private final EventCodec codec;

  public OrderStreams(EventStoreDBClient client, EventCodec codec) {
    this.client = client;
    this.codec = codec;
  }

  /** The name of an order's stream. What stands before the first hyphen is its category. */
  public static String nameOf(String orderId) {
    // region 1.7 name the stream of an order
    throw new Todo("1.7", "name the stream of an order");
    // endregion
  }

  // region 1.7 append to the stream of an order, and read all of it back
  /**
   * Appends the events, in this order, and returns when they are stored.
   *
   * @return the revision of the last one
   */
  public long append(String orderId, List<EventEnvelope<OrderEvent>> events) {
    throw new Todo("1.7", "append the events and wait until they are stored");
  }

  /** Everything that lies in the stream of this order, oldest first. */
  public List<Decoded> read(String orderId) {
    throw new Todo("1.7", "read the whole stream back");
  }
  // endregion
}
