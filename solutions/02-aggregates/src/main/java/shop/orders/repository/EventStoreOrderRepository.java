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
import shop.orders.aggregate.Decider;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderState;
import shop.orders.events.OrderEvent;
import shop.orders.eventstore.Decoded;
import shop.orders.eventstore.EventCodec;
import shop.orders.eventstore.OrderStreams;
import shop.orders.eventstore.StoredEvent;

/** Orders in EventStoreDB. Each order has its own stream, {@code order-<id>}. */
public final class EventStoreOrderRepository implements OrderRepository {
  private final EventStoreDBClient client;
  private final Decider<OrderCommand, OrderState, OrderEvent> decider;
  private final EventCodec codec = new OrderCodec();
  private final CommandEnvelopes envelopes;

  /**
   * @param decider the rules of the orders
   * @param clock the time of new events
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
   * Replays these events on the order, and returns the order.
   *
   * @throws UnreadableOrder when an event is of an unknown type
   */
  static Order replayed(Order order, List<Decoded> events) {
    // region 2.7 replay the events on the order
    for (Decoded event : events) {
      switch (event) {
        case Decoded.Known known -> order.replay(known.envelope(), known.revision());
        case Decoded.Unknown unknown ->
            throw new UnreadableOrder(order.id(), unknown.eventType(), unknown.revision());
      }
    }
    return order;
    // endregion
  }

  /**
   * The events of the order's stream from this revision on, this one included, oldest first. The
   * list is empty if the stream never existed, was soft-deleted, or ends before this revision.
   *
   * @throws RuntimeException when the stream was hard-deleted, or the store does not answer
   */
  List<Decoded> history(String orderId, long fromRevision) {
    // region 2.7 read the stream of an order
    ReadStreamOptions options = ReadStreamOptions.get().forwards().fromRevision(fromRevision);
    try {
      return StoreCalls.await(client.readStream(OrderStreams.nameOf(orderId), options))
          .getEvents()
          .stream()
          .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
          .toList();
    } catch (StreamNotFoundException neverExisted) {
      // Only this failure means "new". After any other failure the order may exist.
      return List.of();
    }
    // endregion
  }

  @Override
  public CommandResult save(Order order, CommandContext context) {
    // region 2.8 append all events of a decision at once
    List<OrderEvent> events = order.getUncommittedEvents();
    if (events.isEmpty()) {
      return new CommandResult(events, order.version(), Optional.empty());
    }
    List<EventData> data = envelopes.of(context, events).stream().map(codec::encode).toList();
    WriteResult written = append(order, data);
    long revision = written.getNextExpectedRevision().toRawLong();
    order.markCommitted(revision);
    return new CommandResult(events, revision, Optional.of(written.getLogPosition()));
    // endregion
  }

  /**
   * Appends the events to the order's stream, in one append. {@code save} calls it.
   *
   * @return the revision and the log position of the last event
   * @throws ConcurrencyConflict when another writer has appended since the order was loaded
   */
  private WriteResult append(Order order, List<EventData> data) {
    String stream = OrderStreams.nameOf(order.id());
    // region 2.9 append only if the stream is as it was loaded
    // stub: Todo.pending("2.9", "append only if the stream is as it was loaded");
    // stub: return StoreCalls.await(client.appendToStream(stream, data.iterator()));
    ExpectedRevision expected =
        order.version() < 0
            ? ExpectedRevision.noStream()
            : ExpectedRevision.expectedRevision(order.version());
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(expected);
    try {
      return StoreCalls.await(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException anotherWriterWasFaster) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
  }
}
