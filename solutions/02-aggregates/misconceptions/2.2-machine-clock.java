// believes: now is now, wherever I ask for it
// rejected: this is not the fact of it

    // region 2.2 what was paid is shipped
    if (state.status() != OrderStatus.CONFIRMED) {
      return otherwise(state, command);
    }
    return List.of(new OrderShipped(command.orderId(), command.trackingNumber(), java.time.Instant.now()));
    // endregion
