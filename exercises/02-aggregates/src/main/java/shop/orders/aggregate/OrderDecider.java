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

/** The rules of an order: which events a command causes in a given state. */
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
   * @throws OrderRejected when the rules do not allow the command
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
    // region 2.2 create the order, if the customer saw the same total
    throw new Todo("2.2", "create the order, if the customer saw the same total");
    // endregion
  }

  /** An example: it handles the one allowed status, and calls {@code notAllowed} for the others. */
  private List<OrderEvent> confirm(OrderState state, ConfirmOrder command) {
    if (state.status() != OrderStatus.CREATED) {
      return notAllowed(state, command);
    }
    return List.of(new OrderConfirmed(command.orderId(), command.paymentId(), clock.instant()));
  }

  private List<OrderEvent> cancel(OrderState state, CancelOrder command) {
    // region 2.2 cancel an order that has not been shipped
    throw new Todo("2.2", "cancel an order that has not been shipped");
    // endregion
  }

  private List<OrderEvent> ship(OrderState state, ShipOrder command) {
    // region 2.2 ship a confirmed order
    throw new Todo("2.2", "ship a confirmed order");
    // endregion
  }

  private List<OrderEvent> refund(OrderState state, RefundOrder command) {
    // region 2.3 refund line by line, and never more than was paid
    throw new Todo("2.3", "refund line by line, and never more than was paid");
    // endregion
  }

  /** The price of one piece in this order. */
  private static Money unitPrice(OrderState state, String productId) {
    // region 2.3 find the price of one piece in the order
    throw new Todo("2.3", "find the price of one piece in the order");
    // endregion
  }

  /** Every command that is not allowed in this state: repeated, too early or too late. */
  private static List<OrderEvent> notAllowed(OrderState state, OrderCommand command) {
    // region 2.4 return an empty list for a repeat, or reject with a reason
    Todo.pending("2.4", "return an empty list for a repeat, or reject with a reason");
    throw new OrderRejected(Reason.NOT_NOW);
    // endregion
  }

  // region 2.4 compare customer, products and quantities
  private static boolean isSameOrder(OrderState state, Cart cart) {
    throw new Todo("2.4", "compare customer, products and quantities");
  }
  // endregion
}
