// believes: CreateOrder creates, whatever there is
// rejected: The order exists, and your decider created it again

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    OrderCreated created =
        new Checkout(prices, clock)
            .createOrder(command.orderId(), command.cart(), Optional.empty());
    if (!created.totalAmount().equals(command.shownTotal())) {
      throw new OrderRejected(Reason.PRICE_CHANGED);
    }
    return List.of(created);
    // endregion
