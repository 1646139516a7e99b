// believes: first of all the price has to be right
// rejected: it looked at the price first

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    OrderCreated created =
        new Checkout(prices, clock)
            .createOrder(command.orderId(), command.cart(), Optional.empty());
    if (!created.totalAmount().equals(command.shownTotal())) {
      throw new OrderRejected(Reason.PRICE_CHANGED);
    }
    if (state.status() != OrderStatus.NEW) {
      return otherwise(state, command);
    }
    return List.of(created);
    // endregion
