// believes: what is neither cheaper nor dearer is the same
// rejected: it broke

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (state.status() != OrderStatus.NEW) {
      return otherwise(state, command);
    }
    Checkout checkout = new Checkout(prices, clock);
    OrderCreated created =
        checkout.createOrder(command.orderId(), command.cart(), Optional.empty());
    Money shown = command.shownTotal();
    if (shown.isLessThan(created.totalAmount()) || created.totalAmount().isLessThan(shown)) {
      throw new OrderRejected(Reason.PRICE_CHANGED);
    }
    return List.of(created);
    // endregion
