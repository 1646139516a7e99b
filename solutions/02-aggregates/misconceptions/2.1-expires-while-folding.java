// believes: an order that nobody has paid for weeks counts as cancelled
// rejected: compares a fact with the time on some clock
import java.time.Duration;
import java.time.Instant;

    // region 2.1 fold one event into the state
    return switch (event) {
      case OrderCreated e ->
          new OrderState(
              e.createdAt().isBefore(Instant.now().minus(Duration.ofDays(30)))
                  ? OrderStatus.CANCELLED
                  : OrderStatus.CREATED,
              e.customerId(),
              e.items(),
              e.totalAmount(),
              List.of(),
              Optional.empty());
      case OrderConfirmed e ->
          new OrderState(
              OrderStatus.CONFIRMED,
              customerId,
              items,
              totalAmount,
              refunds,
              Optional.of(e.paymentId()));
      case OrderShipped e -> withStatus(OrderStatus.SHIPPED);
      case OrderCancelled e -> withStatus(OrderStatus.CANCELLED);
      case OrderRefunded e -> {
        List<Money> all = new ArrayList<>(refunds);
        all.add(e.amount());
        yield new OrderState(
            status, customerId, items, totalAmount, List.copyOf(all), paymentId);
      }
    };
    // endregion
