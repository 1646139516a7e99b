// believes: now is now, wherever I ask for it
// rejected: is right but for the time

    // region 2.2 what was paid is shipped
    if (state.status() != OrderStatus.CONFIRMED) {
      return otherwise(state, command);
    }
    return List.of(new OrderShipped(command.orderId(), command.trackingNumber(), java.time.Instant.now()));
    // endregion
