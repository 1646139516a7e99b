// believes: the state must never become one that the rules do not allow
// rejected: It has happened: nobody is asked for permission any more

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
      case OrderShipped e -> {
        if (status != OrderStatus.CONFIRMED) {
          throw new IllegalStateException("not paid");
        }
        yield withStatus(OrderStatus.SHIPPED);
      }
      case OrderCancelled e -> withStatus(OrderStatus.CANCELLED);
      case OrderRefunded e -> {
        List<Money> all = new ArrayList<>(refunds);
        all.add(e.amount());
        yield new OrderState(
            status, customerId, items, totalAmount, List.copyOf(all), paymentId);
      }
    };
    // endregion
