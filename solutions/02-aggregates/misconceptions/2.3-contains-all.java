// believes: a cart that has all that was ordered is the order
// rejected: with one line more

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    List<Cart.Line> ordered =
        state.items().stream()
            .map(item -> new Cart.Line(item.productId(), item.quantity()))
            .toList();
    return state.customerId().equals(cart.customerId()) && cart.lines().containsAll(ordered);
  }

  private static Reason tooLate(OrderState state, Reason otherwise) {
    return state.status() == OrderStatus.CANCELLED ? Reason.CANCELLED : otherwise;
  }
  // endregion
