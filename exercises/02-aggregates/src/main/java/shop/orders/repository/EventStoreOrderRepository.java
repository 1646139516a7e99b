package shop.orders.repository;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.StreamNotFoundException;
import com.eventstore.dbclient.WriteResult;
import com.eventstore.dbclient.WrongExpectedVersionException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.orders.aggregate.Decider;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderState;
import shop.orders.events.OrderEvent;
import shop.orders.eventstore.Decoded;
import shop.orders.eventstore.EventCodec;
import shop.orders.eventstore.OrderStreams;
import shop.orders.eventstore.StoredEvent;
import workshop.todo.Todo;

/** Orders in EventStoreDB: each in its own stream, {@code order-<id>}. */
public final class EventStoreOrderRepository implements OrderRepository {
  private final EventStoreDBClient client;
  private final Decider<OrderCommand, OrderState, OrderEvent> decider;
  private final EventCodec codec = new OrderCodec();
  private final CommandEnvelopes envelopes;

  /**
   * @param decider the rules of the orders
   * @param clock the time that is written beside new facts
   */
  public EventStoreOrderRepository(
      EventStoreDBClient client,
      Decider<OrderCommand, OrderState, OrderEvent> decider,
      Clock clock) {
    this.client = client;
    this.decider = decider;
    this.envelopes = new CommandEnvelopes(clock);
  }

  @Override
  public Order load(String orderId) {
    return replayed(new Order(orderId, decider), history(orderId, 0));
  }

  /**
   * The order after these events.
   *
   * @throws UnreadableOrder when one of them is of an unknown type
   */
  static Order replayed(Order order, List<Decoded> events) {
    // region 2.6 rebuild an order from what was read
    throw new Todo("2.6", "rebuild an order from what was read");
    // endregion
  }

  /**
   * What lies in the stream of this order from a revision on, which is included; oldest first.
   * Nothing when the stream never existed.
   */
  List<Decoded> history(String orderId, long fromRevision) {
    // region 2.6 read the stream of an order
    throw new Todo("2.6", "read the stream of an order");
    // endregion
  }

  @Override
  public CommandResult save(Order order, UUID commandId) {
    // region 2.6 store all of a decision, or nothing of it
    throw new Todo("2.6", "store all of a decision, or nothing of it");
    // endregion
  }

  /**
   * Appends to the stream of the order, all in one.
   *
   * @throws ConcurrencyConflict when the stream is not what the order was loaded from any more
   */
  private WriteResult append(Order order, List<EventData> data) {
    String stream = OrderStreams.nameOf(order.id());
    // region 2.7 append only to the stream that was decided on
    Todo.pending("2.7", "append only to the stream that was decided on");
    return StoreAnswers.answerOf(client.appendToStream(stream, data.iterator()));
    // endregion
  }
}
