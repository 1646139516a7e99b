// believes: 84.90 is 84.90
// rejected: The page showed 84.90 in Swiss francs

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (state.status() != OrderStatus.NEW) {
      return otherwise(state, command);
    }
    OrderCreated created =
        new Checkout(prices, clock)
            .createOrder(command.orderId(), command.cart(), Optional.empty());
    if (created.totalAmount().amount().compareTo(command.shownTotal().amount()) != 0) {
      throw new OrderRejected(Reason.PRICE_CHANGED);
    }
    return List.of(created);
    // endregion
