// believes: only a customer who wants to pay too little has to be stopped
// rejected: The page sent along a total of 95.00

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (state.status() != OrderStatus.NEW) {
      return otherwise(state, command);
    }
    OrderCreated created =
        new Checkout(prices, clock)
            .createOrder(command.orderId(), command.cart(), Optional.empty());
    if (command.shownTotal().isLessThan(created.totalAmount())) {
      throw new OrderRejected(Reason.PRICE_CHANGED);
    }
    return List.of(created);
    // endregion
