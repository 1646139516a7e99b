// believes: what was ordered covers what is asked for now, so there is nothing to do
// rejected: five cups under the same id

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    return state.customerId().equals(cart.customerId())
        && state.items().size() == cart.lines().size()
        && cart.lines().stream()
            .allMatch(
                line ->
                    state.items().stream()
                        .anyMatch(
                            item ->
                                item.productId().equals(line.productId())
                                    && item.quantity() >= line.quantity()));
  }

  private static Reason tooLate(OrderState state, Reason otherwise) {
    return state.status() == OrderStatus.CANCELLED ? Reason.CANCELLED : otherwise;
  }
  // endregion
