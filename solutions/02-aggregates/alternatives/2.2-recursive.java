// does: refunds the first line and then, in the state after it, the rest of the lines
import java.util.stream.Stream;

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (state.status().ordinal() > OrderStatus.NEW.ordinal()) {
      return otherwise(state, command);
    }
    OrderCreated created =
        new Checkout(prices, clock)
            .createOrder(command.orderId(), command.cart(), Optional.empty());
    Money shop = created.totalAmount();
    Money page = command.shownTotal();
    if (page.currency() == shop.currency() && !page.isLessThan(shop) && !shop.isLessThan(page)) {
      return List.of(created);
    }
    throw new OrderRejected(Reason.PRICE_CHANGED);
    // endregion
    // region 2.2 an order is cancelled as long as it is in the house
    if (state.status() == OrderStatus.NEW
        || state.status() == OrderStatus.SHIPPED
        || state.status() == OrderStatus.CANCELLED) {
      return otherwise(state, command);
    }
    return List.of(new OrderCancelled(command.orderId(), command.reason(), clock.instant()));
    // endregion
    // region 2.2 what was paid is shipped
    if (state.wasPaid() && state.status() == OrderStatus.CONFIRMED) {
      return List.of(new OrderShipped(command.orderId(), command.trackingNumber(), clock.instant()));
    }
    return otherwise(state, command);
    // endregion
    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) {
      return otherwise(state, command);
    }
    if (command.returned().isEmpty()) {
      return List.of();
    }
    Cart.Line first = command.returned().getFirst();
    List<Cart.Line> rest = command.returned().subList(1, command.returned().size());
    Money amount = unitPrice(state, first.productId()).times(first.quantity());
    OrderEvent refund = new OrderRefunded(command.orderId(), amount, clock.instant());
    OrderState after = state.evolve(refund);
    if (after.totalAmount().isLessThan(after.refunded())) {
      throw new OrderRejected(Reason.MORE_THAN_PAID);
    }
    return Stream.concat(
            Stream.of(refund),
            refund(after, new RefundOrder(command.commandId(), command.orderId(), rest)).stream())
        .toList();
    // endregion
    // region 2.2 find what one piece cost when it was ordered
    return state.items().stream()
        .flatMap(
            item ->
                item.productId().equals(productId) ? Stream.of(item.unitPrice()) : Stream.empty())
        .findFirst()
        .orElseThrow(() -> new OrderRejected(Reason.NOT_ORDERED));
    // endregion
