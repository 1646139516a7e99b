package shop.orders.aggregate;

import java.util.ArrayList;
import java.util.List;
import shop.orders.events.EventEnvelope;
import shop.orders.events.OrderEvent;

/** One order: its state, its history, and the rules it is decided by. */
public final class Order extends AggregateRoot<OrderEvent> {
  private final Decider<OrderCommand, OrderState, OrderEvent> decider;
  private final List<EventEnvelope<?>> history = new ArrayList<>();
  private OrderState state;

  /** A new order, to which nothing has happened. */
  public Order(String id, Decider<OrderCommand, OrderState, OrderEvent> decider) {
    super(id);
    this.decider = decider;
    this.state = decider.initialState();
  }

  /** The order as it was after the event of this revision, without its history up to there. */
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
   * Decides the command, and takes in what it leads to.
   *
   * @throws OrderRejected when the rules say no; then nothing has changed
   */
  public void handle(OrderCommand command) {
    decider.decide(state, command).forEach(this::apply);
  }

  /**
   * Takes in a fact of the past.
   *
   * @param revision its place in the stream
   */
  public void replay(EventEnvelope<?> fact, long revision) {
    history.add(fact);
    replay((OrderEvent) fact.event(), revision);
  }

  /** The facts of the past, with all that is known about them, as far as they were replayed. */
  public List<EventEnvelope<?>> history() {
    return List.copyOf(history);
  }

  @Override
  protected void when(OrderEvent event) {
    state = decider.evolve(state, event);
  }
}
