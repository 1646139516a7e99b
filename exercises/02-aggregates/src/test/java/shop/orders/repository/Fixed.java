package shop.orders.repository;

import java.util.List;
import java.util.UUID;
import shop.orders.aggregate.Decider;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderState;
import shop.orders.events.OrderEvent;

/** Decides what it was told to, so that a test of the store needs no rules. */
final class Fixed implements Decider<OrderCommand, OrderState, OrderEvent> {
  private List<OrderEvent> decision = List.of();

  /** Lets the order decide these facts, as if a command had led to them. */
  void decideFor(Order order, OrderEvent... facts) {
    decision = List.of(facts);
    order.handle(new CancelOrder(UUID.randomUUID(), order.id(), "whatever"));
  }

  @Override
  public OrderState initialState() {
    return OrderState.initial();
  }

  @Override
  public OrderState evolve(OrderState state, OrderEvent event) {
    return state.evolve(event);
  }

  @Override
  public List<OrderEvent> decide(OrderState state, OrderCommand command) {
    return decision;
  }
}
