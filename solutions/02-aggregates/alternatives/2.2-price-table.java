// does: makes a table of prices from the order, and lets guards refuse before anything is made
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (state.status() != OrderStatus.NEW) return otherwise(state, command);
    var created =
        new Checkout(prices, clock)
            .createOrder(command.orderId(), command.cart(), Optional.empty());
    refuseUnless(
        Objects.equals(created.totalAmount(), command.shownTotal()), Reason.PRICE_CHANGED);
    return List.of(created);
  }

  private static void refuseUnless(boolean allowed, Reason reason) {
    if (!allowed) {
      throw new OrderRejected(reason);
    }
    // endregion
    // region 2.2 an order is cancelled as long as it is in the house
    if (EnumSet.complementOf(EnumSet.of(OrderStatus.CREATED, OrderStatus.CONFIRMED))
        .contains(state.status())) return otherwise(state, command);
    return List.of(new OrderCancelled(command.orderId(), command.reason(), clock.instant()));
    // endregion
    // region 2.2 what was paid is shipped
    if (state.status() != OrderStatus.CONFIRMED) return otherwise(state, command);
    return List.of(new OrderShipped(command.orderId(), command.trackingNumber(), clock.instant()));
    // endregion
    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) return otherwise(state, command);
    Instant now = clock.instant();
    var refunds = new ArrayList<OrderEvent>();
    var refunded = state.refunds().stream().reduce(state.totalAmount().times(0), Money::plus);
    for (var line : command.returned()) {
      var amount = unitPrice(state, line.productId()).times(line.quantity());
      refunded = refunded.plus(amount);
      refuseUnless(!state.totalAmount().isLessThan(refunded), Reason.MORE_THAN_PAID);
      refunds.add(new OrderRefunded(command.orderId(), amount, now));
    }
    return refunds;
    // endregion
    // region 2.2 find what one piece cost when it was ordered
    Map<String, Money> table = new HashMap<>();
    for (OrderItem item : state.items()) {
      table.putIfAbsent(item.productId(), item.unitPrice());
    }
    refuseUnless(table.containsKey(productId), Reason.NOT_ORDERED);
    return table.get(productId);
    // endregion
