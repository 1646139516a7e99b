// does: folds by a stream's reduce, and makes the new list of refunds by joining two streams
import java.util.stream.Stream;

    // region 2.1 begin with nothing and take in one fact after the other
    return history.stream()
        .reduce(
            initial(),
            OrderState::evolve,
            (one, other) -> {
              throw new IllegalStateException("histories are not folded in parallel");
            });
    // endregion
    // region 2.1 fold one event into the state
    return switch (event) {
      case OrderCreated(var id, var customer, var ordered, var discount, var total, var at) ->
          new OrderState(OrderStatus.CREATED, customer, ordered, total, refunds, paymentId);
      case OrderConfirmed(var id, var payment, var at) ->
          new OrderState(
              OrderStatus.CONFIRMED, customerId, items, totalAmount, refunds, Optional.of(payment));
      case OrderCancelled e -> withStatus(OrderStatus.CANCELLED);
      case OrderShipped e -> withStatus(OrderStatus.SHIPPED);
      case OrderRefunded(var id, var amount, var at) ->
          new OrderState(
              status,
              customerId,
              items,
              totalAmount,
              Stream.concat(refunds.stream(), Stream.of(amount)).toList(),
              paymentId);
    };
    // endregion
