// believes: what the customer saw is what she pays
// rejected: The page sent along a total of 1.00

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (state.status() != OrderStatus.NEW) {
      return otherwise(state, command);
    }
    OrderCreated created =
        new Checkout(prices, clock)
            .createOrder(command.orderId(), command.cart(), Optional.empty());
    return List.of(
        new OrderCreated(
            created.orderId(),
            created.customerId(),
            created.items(),
            created.discount(),
            command.shownTotal(),
            created.createdAt()));
    // endregion
