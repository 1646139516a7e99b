// does: goes through the matrix by status and then by command, and takes lines in any order for the same
import java.util.Comparator;

    // region 2.3 say of all else: nothing to do, or refused and why
    return switch (state.status()) {
      case NEW -> throw new OrderRejected(Reason.UNKNOWN_ORDER);
      case CREATED ->
          switch (command) {
            case CreateOrder c -> repeated(isWhatWasOrdered(state, c.cart()), Reason.ALREADY_EXISTS);
            case ShipOrder c -> throw new OrderRejected(Reason.NOT_PAID);
            case RefundOrder c -> throw new OrderRejected(Reason.NOT_PAID);
            default -> throw new IllegalStateException(command + " is allowed");
          };
      case CONFIRMED, SHIPPED ->
          switch (command) {
            case CreateOrder c -> repeated(isWhatWasOrdered(state, c.cart()), Reason.ALREADY_EXISTS);
            case ConfirmOrder c -> repeated(isPaidWith(state, c), Reason.ALREADY_PAID);
            case CancelOrder c -> throw new OrderRejected(Reason.ALREADY_SHIPPED);
            case ShipOrder c -> throw new OrderRejected(Reason.ALREADY_SHIPPED);
            case RefundOrder c -> throw new OrderRejected(Reason.NOT_PAID);
          };
      case CANCELLED ->
          switch (command) {
            case CreateOrder c -> repeated(isWhatWasOrdered(state, c.cart()), Reason.ALREADY_EXISTS);
            case ConfirmOrder c -> repeated(isPaidWith(state, c), Reason.CANCELLED);
            case CancelOrder c -> List.of();
            case ShipOrder c -> throw new OrderRejected(Reason.CANCELLED);
            case RefundOrder c -> throw new OrderRejected(Reason.NOT_PAID);
          };
    };
  }

  private static boolean isPaidWith(OrderState state, ConfirmOrder command) {
    return state.paymentId().filter(command.paymentId()::equals).isPresent();
  }

  private static List<OrderEvent> repeated(boolean isRepeat, Reason otherwise) {
    if (isRepeat) {
      return List.of();
    }
    throw new OrderRejected(otherwise);
    // endregion

  // region 2.3 tell a repeat from another order
  private static boolean isWhatWasOrdered(OrderState state, Cart cart) {
    return cart.customerId().equals(state.customerId())
        && sorted(cart.lines())
            .equals(
                sorted(
                    state.items().stream()
                        .map(item -> new Cart.Line(item.productId(), item.quantity()))
                        .toList()));
  }

  private static List<Cart.Line> sorted(List<Cart.Line> lines) {
    return lines.stream()
        .sorted(Comparator.comparing(Cart.Line::productId).thenComparing(Cart.Line::quantity))
        .toList();
  }
  // endregion
