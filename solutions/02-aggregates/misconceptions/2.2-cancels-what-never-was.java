// believes: whatever has not been shipped can be cancelled
// rejected: There was nothing to cancel

    // region 2.2 an order is cancelled as long as it is in the house
    if (state.status() == OrderStatus.SHIPPED) {
      return otherwise(state, command);
    }
    return List.of(new OrderCancelled(command.orderId(), command.reason(), clock.instant()));
    // endregion
