package shop.orders.repository;

import static shop.orders.aggregate.OrderStatus.CONFIRMED;
import static shop.orders.aggregate.OrderStatus.CREATED;
import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.fixtures.OrderFacts.NOON;

import java.util.List;
import shop.orders.aggregate.Decider;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderCommand.ConfirmOrder;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderRejected;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.aggregate.OrderState;
import shop.orders.aggregate.OrderStatus;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;

/** A few rules, so that a test of the bus does not depend on the rules of 2.2 and 2.4. */
final class SimpleRules implements Decider<OrderCommand, OrderState, OrderEvent> {

  @Override
  public OrderState initialState() {
    return OrderState.initial();
  }

  @Override
  public OrderState evolve(OrderState state, OrderEvent event) {
    return state.evolve(event);
  }

  /** Every returned line is refunded with 7.40. */
  @Override
  public List<OrderEvent> decide(OrderState state, OrderCommand command) {
    OrderStatus status = state.status();
    String id = command.orderId();
    return switch (command) {
      case ConfirmOrder confirm when status == CREATED ->
          List.of(new OrderConfirmed(id, confirm.paymentId(), NOON));
      case CancelOrder cancel when status == CREATED || status == CONFIRMED ->
          List.of(new OrderCancelled(id, cancel.reason(), NOON));
      case ShipOrder ship when status == CONFIRMED ->
          List.of(new OrderShipped(id, ship.trackingNumber(), NOON));
      case RefundOrder refund when status == CONFIRMED ->
          refund.returned().stream()
              .<OrderEvent>map(line -> new OrderRefunded(id, euros("7.40"), NOON))
              .toList();
      default -> throw new OrderRejected(Reason.NOT_PAID);
    };
  }
}
