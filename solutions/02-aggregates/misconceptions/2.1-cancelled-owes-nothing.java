// believes: who cancels before she has paid owes nothing
// rejected: The order was cancelled before it was paid

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
              OrderStatus.CANCELLED, customerId, items, wasPaid() ? totalAmount : totalAmount.times(0), refunds, paymentId);
      case OrderRefunded e -> {
        List<Money> all = new ArrayList<>(refunds);
        all.add(e.amount());
        yield new OrderState(status, customerId, items, totalAmount, List.copyOf(all), paymentId);
      }
    };
    // endregion
