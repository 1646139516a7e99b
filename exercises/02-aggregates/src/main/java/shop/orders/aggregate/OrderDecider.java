package shop.orders.aggregate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderCommand.ConfirmOrder;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.Cart;
import shop.orders.events.Checkout;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import shop.orders.events.OrderItem;
import shop.orders.events.PriceList;
import workshop.todo.Todo;

/** The rules of an order: what a command leads to, given all that has happened. */
public final class OrderDecider implements Decider<OrderCommand, OrderState, OrderEvent> {
  private final PriceList prices;
  private final Clock clock;

  public OrderDecider(PriceList prices, Clock clock) {
    this.prices = prices;
    this.clock = clock;
  }

  @Override
  public OrderState initialState() {
    return OrderState.initial();
  }

  @Override
  public OrderState evolve(OrderState state, OrderEvent event) {
    return state.evolve(event);
  }

  /**
   * @throws OrderRejected when the rules say no
   */
  @Override
  public List<OrderEvent> decide(OrderState state, OrderCommand command) {
    return switch (command) {
      case CreateOrder c -> create(state, c);
      case ConfirmOrder c -> confirm(state, c);
      case CancelOrder c -> cancel(state, c);
      case ShipOrder c -> ship(state, c);
      case RefundOrder c -> refund(state, c);
    };
  }

  private List<OrderEvent> create(OrderState state, CreateOrder command) {
    // region 2.2 a new order costs what the price list says, and the customer has seen it
    throw new Todo("2.2", "a new order costs what the price list says, and the customer has seen it");
    // endregion
  }

  /** A worked example: allowed in one state, and everything else is dealt with below. */
  private List<OrderEvent> confirm(OrderState state, ConfirmOrder command) {
    if (state.status() != OrderStatus.CREATED) {
      return otherwise(state, command);
    }
    return List.of(new OrderConfirmed(command.orderId(), command.paymentId(), clock.instant()));
  }

  private List<OrderEvent> cancel(OrderState state, CancelOrder command) {
    // region 2.2 an order is cancelled as long as it is in the house
    throw new Todo("2.2", "an order is cancelled as long as it is in the house");
    // endregion
  }

  private List<OrderEvent> ship(OrderState state, ShipOrder command) {
    // region 2.2 what was paid is shipped
    throw new Todo("2.2", "what was paid is shipped");
    // endregion
  }

  private List<OrderEvent> refund(OrderState state, RefundOrder command) {
    // region 2.2 what came back is refunded, line by line, and never more than was paid
    throw new Todo("2.2", "what came back is refunded, line by line, and never more than was paid");
    // endregion
  }

  /** What one piece cost when it was ordered. */
  private static Money unitPrice(OrderState state, String productId) {
    // region 2.2 find what one piece cost when it was ordered
    throw new Todo("2.2", "find what one piece cost when it was ordered");
    // endregion
  }

  /**
   * Everything that the methods above do not allow: repeats, and what comes too early or too late.
   */
  private static List<OrderEvent> otherwise(OrderState state, OrderCommand command) {
    // region 2.3 say of all else: nothing to do, or refused and why
    Todo.pending("2.3", "say of all else: nothing to do, or refused and why");
    throw new OrderRejected(Reason.NOT_NOW);
    // endregion
  }

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    throw new Todo("2.3", "tell a repeat from another order");
  }
  // endregion
}
