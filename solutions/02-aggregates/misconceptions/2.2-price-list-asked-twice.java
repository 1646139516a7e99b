// believes: the same question to the price list gives the same answer
// rejected: a new price list came in

    // region 2.2 a new order costs what the price list says, and the customer has seen it
    if (state.status() != OrderStatus.NEW) {
      return otherwise(state, command);
    }
    Checkout checkout = new Checkout(prices, clock);
    Money total =
        checkout
            .createOrder(command.orderId(), command.cart(), Optional.empty())
            .totalAmount();
    if (!total.equals(command.shownTotal())) {
      throw new OrderRejected(Reason.PRICE_CHANGED);
    }
    return List.of(checkout.createOrder(command.orderId(), command.cart(), Optional.empty()));
    // endregion
