// believes: as many lines, and each of them was ordered: it is the same order
// rejected: The number of lines is the same, and yet it is another order

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    List<Cart.Line> ordered =
        state.items().stream()
            .map(item -> new Cart.Line(item.productId(), item.quantity()))
            .toList();
    return state.customerId().equals(cart.customerId()) && ordered.size() == cart.lines().size()
        && ordered.containsAll(cart.lines());
  }

  private static Reason tooLate(OrderState state, Reason otherwise) {
    return state.status() == OrderStatus.CANCELLED ? Reason.CANCELLED : otherwise;
  }
  // endregion
