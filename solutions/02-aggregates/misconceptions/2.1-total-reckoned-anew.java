// believes: the total is what the items cost, so it can be reckoned from them
// rejected: OrderCreated says a discount of 10.00

    // region 2.1 fold one event into the state
    return switch (event) {
      case OrderCreated e ->
          new OrderState(
              OrderStatus.CREATED,
              e.customerId(),
              e.items(),
              e.items().stream()
                  .map(item -> item.unitPrice().times(item.quantity()))
                  .reduce(Money.of("0.00", "EUR"), Money::plus),
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
        yield new OrderState(status, customerId, items, totalAmount, List.copyOf(all), paymentId);
      }
    };
    // endregion
