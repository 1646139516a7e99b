package shop.orders.repository;

import java.util.List;
import java.util.Optional;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.events.OrderEvent;

/** Loads the order, lets it decide, and saves it. */
public final class OrderCommandBus implements CommandBus {
  private final OrderRepository orders;
  private final int attempts;

  /**
   * @param attempts how often a command is tried when others are faster, the first time included
   */
  public OrderCommandBus(OrderRepository orders, int attempts) {
    this.orders = orders;
    this.attempts = attempts;
  }

  @Override
  public CommandResult dispatch(OrderCommand command) {
    // region 2.8 load, decide and save, and begin again when somebody was faster
    for (int attempt = 1; ; attempt++) {
      Order order = orders.load(command.orderId());
      Optional<CommandResult> earlier = resultOfBefore(order, command);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      // A refusal goes straight to the caller: the rules do not change their mind.
      order.handle(command);
      try {
        return orders.save(order, command.commandId());
      } catch (ConcurrencyConflict somebodyWasFaster) {
        if (attempt == attempts) {
          throw somebodyWasFaster;
        }
      }
    }
    // endregion
  }

  // region 2.9 recognise a command in the history of its order
  // stub: /** What this very command has led to before, if it has come before. */
  // stub: private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
  // stub:   Todo.pending("2.9", "recognise a command in the history of its order");
  // stub:   return Optional.empty();
  // stub: }
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    List<OrderEvent> facts =
        order.history().stream()
            .filter(fact -> fact.causationId().equals(Optional.of(command.commandId())))
            .map(fact -> (OrderEvent) fact.event())
            .toList();
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandResult(facts, order.version(), Optional.empty()));
  }
  // endregion
}
