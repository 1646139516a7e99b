// does: takes a class out that knows how much of the customer's money is left to give back
import java.util.Set;

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (state.status() == OrderStatus.NEW) {
      return List.of(agreed(reckoned(command), command.shownTotal()));
    }
    return otherwise(state, command);
  }

  private OrderCreated reckoned(CreateOrder command) {
    return new Checkout(prices, clock)
        .createOrder(command.orderId(), command.cart(), Optional.empty());
  }

  private static OrderCreated agreed(OrderCreated reckoned, Money shown) {
    if (reckoned.totalAmount().equals(shown)) {
      return reckoned;
    }
    throw new OrderRejected(Reason.PRICE_CHANGED);
    // endregion
    // region 2.2 an order is cancelled as long as it is in the house
    boolean inTheHouse =
        Set.of(OrderStatus.CREATED, OrderStatus.CONFIRMED).contains(state.status());
    return inTheHouse
        ? List.of(new OrderCancelled(command.orderId(), command.reason(), clock.instant()))
        : otherwise(state, command);
    // endregion
    // region 2.2 what was paid is shipped
    return OrderStatus.CONFIRMED == state.status()
        ? List.of(new OrderShipped(command.orderId(), command.trackingNumber(), clock.instant()))
        : otherwise(state, command);
    // endregion
    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) {
      return otherwise(state, command);
    }
    Purse purse = new Purse(state.totalAmount().minus(state.refunded()));
    List<OrderEvent> refunds = new ArrayList<>();
    command
        .returned()
        .forEach(
            line -> {
              Money amount = unitPrice(state, line.productId()).times(line.quantity());
              purse.take(amount);
              refunds.add(new OrderRefunded(command.orderId(), amount, clock.instant()));
            });
    return List.copyOf(refunds);
  }

  private static final class Purse {
    private Money left;

    Purse(Money left) {
      this.left = left;
    }

    void take(Money amount) {
      if (left.isLessThan(amount)) {
        throw new OrderRejected(Reason.MORE_THAN_PAID);
      }
      left = left.minus(amount);
    }
    // endregion
    // region 2.2 find what one piece cost when it was ordered
    Optional<OrderItem> item =
        state.items().stream().filter(i -> i.productId().contentEquals(productId)).findFirst();
    if (item.isEmpty()) {
      throw new OrderRejected(Reason.NOT_ORDERED);
    }
    return item.get().unitPrice();
    // endregion
