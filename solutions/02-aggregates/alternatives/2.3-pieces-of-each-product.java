// does: asks first whether it is a repeat, then looks for the reason, and compares the pieces of each product
import java.util.Map;
import java.util.stream.Collectors;

    // region 2.3 say of all else: nothing to do, or refused and why
    if (state.status() == OrderStatus.NEW) {
      throw new OrderRejected(Reason.UNKNOWN_ORDER);
    }
    boolean fulfilled = false;
    if (command instanceof CreateOrder create) {
      fulfilled = isWhatWasOrdered(state, create.cart());
    } else if (command instanceof ConfirmOrder confirm) {
      fulfilled = state.wasPaid() && state.paymentId().get().equals(confirm.paymentId());
    } else if (command instanceof CancelOrder) {
      fulfilled = state.status() == OrderStatus.CANCELLED;
    }
    if (fulfilled) {
      return new ArrayList<>();
    }
    if (command instanceof CreateOrder) {
      throw new OrderRejected(Reason.ALREADY_EXISTS);
    }
    if (command instanceof RefundOrder) {
      throw new OrderRejected(Reason.NOT_PAID);
    }
    if (state.status() == OrderStatus.CANCELLED) {
      throw new OrderRejected(Reason.CANCELLED);
    }
    if (command instanceof ConfirmOrder) {
      throw new OrderRejected(Reason.ALREADY_PAID);
    }
    throw new OrderRejected(
        state.status() == OrderStatus.SHIPPED ? Reason.ALREADY_SHIPPED : Reason.NOT_PAID);
    // endregion

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    Map<String, Integer> ordered =
        state.items().stream()
            .collect(Collectors.groupingBy(OrderItem::productId, Collectors.summingInt(OrderItem::quantity)));
    Map<String, Integer> now =
        cart.lines().stream()
            .collect(Collectors.groupingBy(Cart.Line::productId, Collectors.summingInt(Cart.Line::quantity)));
    return state.customerId().equals(cart.customerId()) && ordered.equals(now);
  }
  // endregion
