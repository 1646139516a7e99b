// believes: a cancellation begins the refunds anew
// rejected: The order was paid, a cup was refunded, and then the order was cancelled

    // region 2.1 fold one event into the state
    return switch (event) {
      case OrderCreated e ->
          new OrderState(
              OrderStatus.CREATED,
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
      case OrderCancelled e ->
          new OrderState(
              OrderStatus.CANCELLED, customerId, items, totalAmount, List.of(), paymentId);
      case OrderRefunded e -> {
        List<Money> all = new ArrayList<>(refunds);
        all.add(e.amount());
        yield new OrderState(status, customerId, items, totalAmount, List.copyOf(all), paymentId);
      }
    };
    // endregion
