package shop.orders.aggregate;

import java.util.List;
import java.util.function.UnaryOperator;
import shop.orders.events.OrderEvent;

/** A right decider with one fault planted in it. */
abstract class PlantedDecider implements Decider<OrderCommand, OrderState, OrderEvent> {
  final Decider<OrderCommand, OrderState, OrderEvent> right;

  PlantedDecider(Decider<OrderCommand, OrderState, OrderEvent> right) {
    this.right = right;
  }

  /** One that changes the facts that come out. */
  static PlantedDecider that(
      Decider<OrderCommand, OrderState, OrderEvent> right, UnaryOperator<List<OrderEvent>> fault) {
    return new PlantedDecider(right) {
      @Override
      public List<OrderEvent> decide(OrderState state, OrderCommand command) {
        return fault.apply(right.decide(state, command));
      }
    };
  }

  @Override
  public OrderState initialState() {
    return right.initialState();
  }

  @Override
  public OrderState evolve(OrderState state, OrderEvent event) {
    return right.evolve(state, event);
  }

  @Override
  public List<OrderEvent> decide(OrderState state, OrderCommand command) {
    return right.decide(state, command);
  }
}
