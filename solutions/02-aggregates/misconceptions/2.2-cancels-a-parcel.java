// believes: the customer is king
// rejected: The parcel has left the house

    // region 2.2 an order is cancelled as long as it is in the house
    if (state.status() == OrderStatus.NEW) {
      return otherwise(state, command);
    }
    return List.of(new OrderCancelled(command.orderId(), command.reason(), clock.instant()));
    // endregion
