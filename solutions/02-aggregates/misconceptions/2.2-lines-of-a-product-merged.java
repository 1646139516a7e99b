// believes: two lines with the same product are one line
// rejected: Four cups came back, two in each of two lines
import java.util.LinkedHashMap;
import java.util.Map;

    // region 2.2 what came back is refunded, line by line, and never more than was paid
    if (!state.wasPaid()) {
      return otherwise(state, command);
    }
    List<OrderEvent> refunds = new ArrayList<>();
    OrderState now = state;
    Map<String, Integer> pieces = new LinkedHashMap<>();
    command
        .returned()
        .forEach(line -> pieces.merge(line.productId(), line.quantity(), Integer::sum));
    for (Map.Entry<String, Integer> product : pieces.entrySet()) {
      Money amount = unitPrice(now, product.getKey()).times(product.getValue());
      if (now.totalAmount().isLessThan(now.refunded().plus(amount))) {
        throw new OrderRejected(Reason.MORE_THAN_PAID);
      }
      OrderEvent refund = new OrderRefunded(command.orderId(), amount, clock.instant());
      refunds.add(refund);
      now = now.evolve(refund);
    }
    return refunds;
    // endregion
