package shop.orders.aggregate;

import java.util.List;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.OrderEvent;

/**
 * An order as a story: {@code order.given(created, confirmed).when(ship).then(shipped)}. Who
 * decides in this story, the right decider or a wrong one, its writer does not know.
 */
public interface OrderScenario {

  /** What had happened before, oldest first; nothing for a new order. */
  Given given(OrderEvent... history);

  /** The order, rebuilt from what had happened. */
  interface Given {

    /** What somebody wants now. */
    Outcome when(OrderCommand command);
  }

  /** What came of it. What is expected and does not hold is an {@link AssertionError}. */
  interface Outcome {

    /** Exactly these facts, in this order. */
    void then(OrderEvent... facts);

    /** Refused, for this reason, and nothing has happened. */
    void thenRejected(Reason reason);

    /** Refused, for whatever reason, and nothing has happened. */
    void thenRejected();

    /**
     * The new facts, to look at yourself.
     *
     * @throws OrderRejected when it was refused
     */
    List<OrderEvent> events();

    /**
     * The state after the new facts, to look at yourself.
     *
     * @throws OrderRejected when it was refused
     */
    OrderState state();
  }
}
