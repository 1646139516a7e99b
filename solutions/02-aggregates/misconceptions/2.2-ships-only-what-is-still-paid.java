// believes: an order whose money went back is not a paid one any more
// rejected: the shop gave all of the money back

    // region 2.2 what was paid is shipped
    if (state.status() != OrderStatus.CONFIRMED
        || !state.refunded().isLessThan(state.totalAmount())) {
      return otherwise(state, command);
    }
    return List.of(new OrderShipped(command.orderId(), command.trackingNumber(), clock.instant()));
    // endregion
