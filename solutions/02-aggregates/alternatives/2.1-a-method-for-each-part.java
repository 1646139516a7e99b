// does: asks part by part what the fact changes, not fact by fact which parts it changes

    // region 2.1 begin with nothing and take in one fact after the other
    return history.isEmpty()
        ? initial()
        : of(history.subList(0, history.size() - 1)).evolve(history.getLast());
    // endregion
    // region 2.1 fold one event into the state
    return new OrderState(
        statusAfter(event),
        event instanceof OrderCreated e ? e.customerId() : customerId,
        event instanceof OrderCreated e ? e.items() : items,
        event instanceof OrderCreated e ? e.totalAmount() : totalAmount,
        refundsAfter(event),
        event instanceof OrderConfirmed e ? Optional.of(e.paymentId()) : paymentId);
  }

  private List<Money> refundsAfter(OrderEvent event) {
    if (!(event instanceof OrderRefunded refund)) {
      return refunds;
    }
    Money[] all = refunds.toArray(new Money[refunds.size() + 1]);
    all[refunds.size()] = refund.amount();
    return List.of(all);
  }

  private OrderStatus statusAfter(OrderEvent event) {
    return switch (event) {
      case OrderCreated e -> OrderStatus.CREATED;
      case OrderConfirmed e -> OrderStatus.CONFIRMED;
      case OrderShipped e -> OrderStatus.SHIPPED;
      case OrderCancelled e -> OrderStatus.CANCELLED;
      case OrderRefunded e -> status;
    };
    // endregion
