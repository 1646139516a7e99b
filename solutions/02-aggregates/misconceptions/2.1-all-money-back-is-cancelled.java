// believes: an order whose money has all gone back is a cancelled order
// rejected: With a refund the status

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
        List<Money> all = new ArrayList<>(refunds);
        all.add(e.amount());
        OrderState next =
            new OrderState(status, customerId, items, totalAmount, List.copyOf(all), paymentId);
        yield next.refunded().equals(totalAmount) ? next.withStatus(OrderStatus.CANCELLED) : next;
      }
    };
    // endregion
