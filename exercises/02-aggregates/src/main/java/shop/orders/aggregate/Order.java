package shop.orders.aggregate;

import java.util.ArrayList;
import java.util.List;
import shop.orders.events.EventEnvelope;
import shop.orders.events.OrderEvent;

/** One order: its state, its history and its rules. */
public final class Order extends AggregateRoot<OrderEvent> {
  private final Decider<OrderCommand, OrderState, OrderEvent> decider;
  private final List<EventEnvelope<?>> history = new ArrayList<>();
  private OrderState state;

  /** A new order, without events. */
  public Order(String id, Decider<OrderCommand, OrderState, OrderEvent> decider) {
    super(id);
    this.decider = decider;
    this.state = decider.initialState();
  }

  /** The order after the event with this revision, without the history up to that event. */
  public static Order asOf(
      String id,
      Decider<OrderCommand, OrderState, OrderEvent> decider,
      OrderState state,
      long revision) {
    Order order = new Order(id, decider);
    order.state = state;
    order.markCommitted(revision);
    return order;
  }

  public OrderState state() {
    return state;
  }

  /**
   * Decides the command and applies the new events.
   *
   * @throws OrderRejected when the rules reject the command; then nothing has changed
   */
  public void handle(OrderCommand command) {
    decider.decide(state, command).forEach(this::apply);
  }

  /**
   * Repeats a stored event.
   *
   * @param revision the place of the event in its stream
   */
  public void replay(EventEnvelope<?> stored, long revision) {
    history.add(stored);
    replay((OrderEvent) stored.event(), revision);
  }

  /** All events that were replayed, with their envelopes. */
  public List<EventEnvelope<?>> history() {
    return List.copyOf(history);
  }

  @Override
  protected void when(OrderEvent event) {
    state = decider.evolve(state, event);
  }
}
