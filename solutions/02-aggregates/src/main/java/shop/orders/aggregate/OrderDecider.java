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
    if (state.status() != OrderStatus.NEW) {
      return notAllowed(state, command);
    }
    OrderCreated created =
        new Checkout(prices, clock)
            .createOrder(command.orderId(), command.cart(), Optional.empty());
    if (!created.totalAmount().equals(command.shownTotal())) {
      throw new OrderRejected(Reason.PRICE_CHANGED);
    }
    return List.of(created);
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
    if (state.status() != OrderStatus.CREATED && state.status() != OrderStatus.CONFIRMED) {
      return notAllowed(state, command);
    }
    return List.of(new OrderCancelled(command.orderId(), command.reason(), clock.instant()));
    // endregion
  }

  private List<OrderEvent> ship(OrderState state, ShipOrder command) {
    // region 2.2 ship a confirmed order
    if (state.status() != OrderStatus.CONFIRMED) {
      return notAllowed(state, command);
    }
    return List.of(new OrderShipped(command.orderId(), command.trackingNumber(), clock.instant()));
    // endregion
  }

  private List<OrderEvent> refund(OrderState state, RefundOrder command) {
    // region 2.3 refund line by line, and never more than was paid
    if (!state.wasPaid()) {
      return notAllowed(state, command);
    }
    List<OrderEvent> refunds = new ArrayList<>();
    OrderState now = state;
    for (Cart.Line line : command.returned()) {
      Money amount = unitPrice(now, line.productId()).times(line.quantity());
      if (now.totalAmount().isLessThan(now.refunded().plus(amount))) {
        throw new OrderRejected(Reason.MORE_THAN_PAID);
      }
      OrderEvent refund = new OrderRefunded(command.orderId(), amount, clock.instant());
      refunds.add(refund);
      // The next line is checked against the state after this refund.
      now = now.evolve(refund);
    }
    return refunds;
    // endregion
  }

  /** The price of one piece in this order. */
  private static Money unitPrice(OrderState state, String productId) {
    // region 2.3 find the price of one piece in the order
    return state.items().stream()
        .filter(item -> item.productId().equals(productId))
        .map(OrderItem::unitPrice)
        .findFirst()
        .orElseThrow(() -> new OrderRejected(Reason.NOT_ORDERED));
    // endregion
  }

  /** Every command that is not allowed in this state: repeated, too early or too late. */
  private static List<OrderEvent> notAllowed(OrderState state, OrderCommand command) {
    // region 2.4 return an empty list for a repeat, or reject with a reason
    // stub: Todo.pending("2.4", "return an empty list for a repeat, or reject with a reason");
    // stub: throw new OrderRejected(Reason.NOT_NOW);
    if (state.status() == OrderStatus.NEW) {
      throw new OrderRejected(Reason.UNKNOWN_ORDER);
    }
    return switch (command) {
      case CreateOrder c when isSameOrder(state, c.cart()) -> List.of();
      case CreateOrder c -> throw new OrderRejected(Reason.ALREADY_EXISTS);
      case ConfirmOrder c when state.paymentId().equals(Optional.of(c.paymentId())) -> List.of();
      case ConfirmOrder c -> throw new OrderRejected(tooLate(state, Reason.ALREADY_PAID));
      case CancelOrder c when state.status() == OrderStatus.CANCELLED -> List.of();
      case CancelOrder c -> throw new OrderRejected(Reason.ALREADY_SHIPPED);
      case ShipOrder c when state.status() == OrderStatus.CREATED ->
          throw new OrderRejected(Reason.NOT_PAID);
      case ShipOrder c -> throw new OrderRejected(tooLate(state, Reason.ALREADY_SHIPPED));
      case RefundOrder c -> throw new OrderRejected(Reason.NOT_PAID);
    };
    // endregion
  }

  // region 2.4 compare customer, products and quantities
  // stub: private static boolean isSameOrder(OrderState state, Cart cart) {
  // stub:   throw new Todo("2.4", "compare customer, products and quantities");
  // stub: }
  private static boolean isSameOrder(OrderState state, Cart cart) {
    // Without prices: the price list can change between two clicks.
    List<Cart.Line> ordered =
        state.items().stream()
            .map(item -> new Cart.Line(item.productId(), item.quantity()))
            .toList();
    return state.customerId().equals(cart.customerId()) && ordered.equals(cart.lines());
  }

  private static Reason tooLate(OrderState state, Reason notCancelled) {
    return state.status() == OrderStatus.CANCELLED ? Reason.CANCELLED : notCancelled;
  }
  // endregion
}
