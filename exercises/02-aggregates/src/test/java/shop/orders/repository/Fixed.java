package shop.orders.repository;

import java.util.List;
import shop.orders.aggregate.Decider;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderState;
import shop.orders.events.OrderEvent;

/** Decides what it was told to, so that a test of the store needs no rules. */
final class Fixed implements Decider<OrderCommand, OrderState, OrderEvent> {
  private List<OrderEvent> decision = List.of();

  /** Whatever is asked from now on leads to these facts. */
  Fixed on(OrderEvent... facts) {
    decision = List.of(facts);
    return this;
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
