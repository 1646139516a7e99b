// does: asks one type after the other and computes each row from the old one
import shop.orders.events.Money;

    // region 3.1 keep the row of an order up to date with its facts
    Object event = envelope.event();
    if (event instanceof OrderCreated created) {
      rows.putIfAbsent(created.orderId(), OrderSummary.of(created));
    } else if (event instanceof OrderRefunded refunded) {
      OrderSummary row = rows.get(refunded.orderId());
      if (row != null) {
        Money sum = row.refunded().plus(refunded.amount());
        rows.put(refunded.orderId(), row.withRefunded(sum));
      }
    } else if (event instanceof OrderConfirmed confirmed) {
      setStatus(confirmed.orderId(), Status.CONFIRMED);
    } else if (event instanceof OrderCancelled cancelled) {
      setStatus(cancelled.orderId(), Status.CANCELLED);
    } else if (event instanceof OrderShipped shipped) {
      setStatus(shipped.orderId(), Status.SHIPPED);
    }
    // endregion
