// believes: two carts with the same kinds of lines are the same
// rejected: with one line more
import java.util.Set;
import java.util.stream.Collectors;

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    Set<Cart.Line> ordered =
        state.items().stream()
            .map(item -> new Cart.Line(item.productId(), item.quantity()))
            .collect(Collectors.toSet());
    return state.customerId().equals(cart.customerId()) && ordered.equals(Set.copyOf(cart.lines()));
  }

  private static Reason tooLate(OrderState state, Reason otherwise) {
    return state.status() == OrderStatus.CANCELLED ? Reason.CANCELLED : otherwise;
  }
  // endregion
