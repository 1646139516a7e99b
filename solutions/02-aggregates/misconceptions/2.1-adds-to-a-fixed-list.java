// believes: a refund is added to the list that is there
// rejected: tried to change a list that cannot be changed

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
      case OrderCancelled e -> withStatus(OrderStatus.CANCELLED);
      case OrderRefunded e -> {
        refunds.add(e.amount());
        yield this;
      }
    };
    // endregion
