// does: writes loops, and keeps a running total instead of a state for the lines of a refund
import java.time.Instant;

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (!state.status().equals(OrderStatus.NEW)) {
      return otherwise(state, command);
    }
    Checkout checkout = new Checkout(prices, clock);
    OrderCreated created =
        checkout.createOrder(command.orderId(), command.cart(), Optional.empty());
    int difference =
        created.totalAmount().amount().compareTo(command.shownTotal().amount());
    boolean sameCurrency =
        created.totalAmount().currency() == command.shownTotal().currency();
    if (difference != 0 || !sameCurrency) {
      throw new OrderRejected(Reason.PRICE_CHANGED);
    }
    List<OrderEvent> events = new ArrayList<>();
    events.add(created);
    return events;
    // endregion
    // region 2.2 an order is cancelled as long as it is in the house
    if (state.status() == OrderStatus.CREATED) {
      return List.of(new OrderCancelled(command.orderId(), command.reason(), clock.instant()));
    } else if (state.status() == OrderStatus.CONFIRMED) {
      return List.of(new OrderCancelled(command.orderId(), command.reason(), clock.instant()));
    } else {
      return otherwise(state, command);
    }
    // endregion
    // region 2.2 what was paid is shipped
    if (state.status() == OrderStatus.CONFIRMED) {
      return List.of(
          new OrderShipped(command.orderId(), command.trackingNumber(), Instant.now(clock)));
    }
    return otherwise(state, command);
    // endregion
    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (state.paymentId().isEmpty()) {
      return otherwise(state, command);
    }
    Money total = state.refunded();
    List<OrderEvent> events = new ArrayList<>();
    for (int i = 0; i < command.returned().size(); i++) {
      Cart.Line line = command.returned().get(i);
      Money price = unitPrice(state, line.productId());
      Money amount = price.times(line.quantity());
      total = total.plus(amount);
      if (state.totalAmount().isLessThan(total)) {
        throw new OrderRejected(Reason.MORE_THAN_PAID);
      }
      events.add(new OrderRefunded(command.orderId(), amount, clock.instant()));
    }
    return events;
    // endregion
    // region 2.2 find what one piece cost when it was ordered
    for (OrderItem item : state.items()) {
      if (item.productId().equals(productId)) {
        return item.unitPrice();
      }
    }
    throw new OrderRejected(Reason.NOT_ORDERED);
    // endregion
