// believes: the right total is enough, whatever the page said
// rejected: pays what she has not seen

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (state.status() != OrderStatus.NEW) {
      return otherwise(state, command);
    }
    OrderCreated created =
        new Checkout(prices, clock)
            .createOrder(command.orderId(), command.cart(), Optional.empty());
    return List.of(created);
    // endregion
