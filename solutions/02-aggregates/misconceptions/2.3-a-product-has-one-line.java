// believes: a product stands in one line of a cart, so a map of them will do
// rejected: it broke
import java.util.stream.Collectors;

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    return state.customerId().equals(cart.customerId())
        && state.items().stream()
            .collect(Collectors.toMap(OrderItem::productId, OrderItem::quantity))
            .equals(
                cart.lines().stream()
                    .collect(Collectors.toMap(Cart.Line::productId, Cart.Line::quantity)));
  }

  private static Reason tooLate(OrderState state, Reason otherwise) {
    return state.status() == OrderStatus.CANCELLED ? Reason.CANCELLED : otherwise;
  }
  // endregion
