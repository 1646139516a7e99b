package shop.orders.aggregate;

import java.util.List;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.OrderEvent;

/**
 * An example of a rule: {@code order.given(created, confirmed).when(ship).then(shipped)}. The
 * example does not know which decider it runs against.
 */
public interface OrderScenario {

  /** The events before the command, oldest first; none for a new order. */
  Given given(OrderEvent... history);

  /** The order, rebuilt from these events. */
  interface Given {

    /** The command. */
    Outcome when(OrderCommand command);
  }

  /** The outcome. An expectation that does not hold throws an {@link AssertionError}. */
  interface Outcome {

    /** Expects exactly these new events, in this order. */
    void then(OrderEvent... events);

    /** Expects that the command is rejected for this reason. */
    void thenRejected(Reason reason);

    /** Expects that the command is rejected, for any reason. */
    void thenRejected();

    /**
     * The new events, for a check of your own.
     *
     * @throws OrderRejected when the command was rejected
     */
    List<OrderEvent> events();

    /**
     * The state after the new events, for a check of your own.
     *
     * @throws OrderRejected when the command was rejected
     */
    OrderState state();
  }
}
