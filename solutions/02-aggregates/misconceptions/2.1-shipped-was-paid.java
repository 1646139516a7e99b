// believes: what was shipped must have been paid
// rejected: Your state says that a payment was taken

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
      case OrderShipped e ->
          new OrderState(
              OrderStatus.SHIPPED,
              customerId,
              items,
              totalAmount,
              refunds,
              paymentId.or(() -> Optional.of("")));
      case OrderCancelled e -> withStatus(OrderStatus.CANCELLED);
      case OrderRefunded e -> {
        List<Money> all = new ArrayList<>(refunds);
        all.add(e.amount());
        yield new OrderState(status, customerId, items, totalAmount, List.copyOf(all), paymentId);
      }
    };
    // endregion
