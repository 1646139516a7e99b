// believes: what was decided is decided, only the revision has to be fresh
// rejected: a decision that nobody would make about a cancelled order
import shop.orders.aggregate.Decider;
import shop.orders.aggregate.OrderState;

    // region 2.8 load, decide and save, and begin again when somebody was faster
    Order order = orders.load(command.orderId());
    order.handle(command);
    List<OrderEvent> decided = order.getUncommittedEvents();
    for (int attempt = 1; ; attempt++) {
      try {
        return orders.save(order, command.commandId());
      } catch (ConcurrencyConflict somebodyWasFaster) {
        if (attempt == attempts) {
          throw somebodyWasFaster;
        }
        Order fresh = orders.load(command.orderId());
        order = new Order(command.orderId(), alwaysDeciding(decided));
        for (int i = 0; i < fresh.history().size(); i++) {
          order.replay(fresh.history().get(i), i);
        }
        order.handle(command);
      }
    }
  }

  private static Decider<OrderCommand, OrderState, OrderEvent> alwaysDeciding(
      List<OrderEvent> events) {
    return new Decider<>() {
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
        return events;
      }
    };
    // endregion
