// believes: what contains each other is equal, if it is as long
// rejected: The number of lines is the same, and yet it is another order

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    List<Cart.Line> ordered =
        state.items().stream()
            .map(item -> new Cart.Line(item.productId(), item.quantity()))
            .toList();
    return state.customerId().equals(cart.customerId()) && ordered.size() == cart.lines().size()
        && cart.lines().containsAll(ordered)
        && ordered.containsAll(cart.lines());
  }

  private static Reason tooLate(OrderState state, Reason otherwise) {
    return state.status() == OrderStatus.CANCELLED ? Reason.CANCELLED : otherwise;
  }
  // endregion
