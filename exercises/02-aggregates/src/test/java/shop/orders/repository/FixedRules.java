package shop.orders.repository;

import java.util.List;
import java.util.UUID;
import shop.orders.aggregate.Decider;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderState;
import shop.orders.events.OrderEvent;

/** Rules that decide what the test says, so that a test of the store depends on no other rules. */
final class FixedRules implements Decider<OrderCommand, OrderState, OrderEvent> {
  private List<OrderEvent> decision = List.of();

  /** Lets the order decide these events, as if a command had led to them. */
  void decideFor(Order order, OrderEvent... events) {
    decision = List.of(events);
    order.handle(new CancelOrder(UUID.randomUUID(), order.id(), "reason"));
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
