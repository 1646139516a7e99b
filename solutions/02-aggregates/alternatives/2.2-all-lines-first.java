// does: makes all refunds of the command with a stream, and checks their sum once at the end

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    return switch (state.status()) {
      case NEW -> {
        OrderCreated order =
            new Checkout(prices, clock)
                .createOrder(command.orderId(), command.cart(), Optional.empty());
        yield Optional.of(order)
            .filter(created -> created.totalAmount().equals(command.shownTotal()))
            .map(created -> List.<OrderEvent>of(created))
            .orElseThrow(() -> new OrderRejected(Reason.PRICE_CHANGED));
      }
      case CREATED, CONFIRMED, SHIPPED, CANCELLED -> otherwise(state, command);
    };
    // endregion
    // region 2.2 an order is cancelled as long as it is in the house
    return switch (state.status()) {
      case CREATED, CONFIRMED ->
          List.of(new OrderCancelled(command.orderId(), command.reason(), clock.instant()));
      case NEW, SHIPPED, CANCELLED -> otherwise(state, command);
    };
    // endregion
    // region 2.2 what was paid is shipped
    return switch (state.status()) {
      case CONFIRMED ->
          List.of(new OrderShipped(command.orderId(), command.trackingNumber(), clock.instant()));
      default -> otherwise(state, command);
    };
    // endregion
    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) {
      return otherwise(state, command);
    }
    List<Money> amounts =
        command.returned().stream()
            .map(line -> unitPrice(state, line.productId()).times(line.quantity()))
            .toList();
    Money inAll = amounts.stream().reduce(state.refunded(), Money::plus);
    if (state.totalAmount().minus(inAll).isLessThan(state.totalAmount().times(0))) {
      throw new OrderRejected(Reason.MORE_THAN_PAID);
    }
    return amounts.stream()
        .<OrderEvent>map(amount -> new OrderRefunded(command.orderId(), amount, clock.instant()))
        .toList();
    // endregion
    // region 2.2 find what one piece cost when it was ordered
    return state.items().stream()
        .filter(item -> productId.equals(item.productId()))
        .findAny()
        .orElseThrow(() -> new OrderRejected(Reason.NOT_ORDERED))
        .unitPrice();
    // endregion
