// believes: the same products and as many pieces are the same order
// rejected: [6 teapot, 1 cup]
import java.util.stream.Collectors;

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    return state.customerId().equals(cart.customerId())
        && state.items().stream()
            .map(OrderItem::productId)
            .collect(Collectors.toSet())
            .equals(cart.lines().stream().map(Cart.Line::productId).collect(Collectors.toSet()))
        && state.items().stream().mapToInt(OrderItem::quantity).sum()
            == cart.lines().stream().mapToInt(Cart.Line::quantity).sum();
  }

  private static Reason tooLate(OrderState state, Reason otherwise) {
    return state.status() == OrderStatus.CANCELLED ? Reason.CANCELLED : otherwise;
  }
  // endregion
