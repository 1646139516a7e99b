// believes: the same customer under the same id is the same order
// rejected: your decider said that there is nothing to do

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    List<Cart.Line> ordered =
        state.items().stream()
            .map(item -> new Cart.Line(item.productId(), item.quantity()))
            .toList();
    return state.customerId().equals(cart.customerId());
  }

  private static Reason tooLate(OrderState state, Reason otherwise) {
    return state.status() == OrderStatus.CANCELLED ? Reason.CANCELLED : otherwise;
  }
  // endregion
