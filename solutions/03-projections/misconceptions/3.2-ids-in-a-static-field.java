// believes: what is static outlives everything
// rejected: It does not say what the old one said

    // region 3.2 book each fact once, however often it is delivered
    if (!(delivery.event() instanceof OrderEvent event)) {
      return;
    }
    String id = event.orderId();
    Optional<OrderAccount> known = view.account(id);
    if (!SEEN.add(delivery.envelope().eventId())) {
      return;
    }
    Money total =
        event instanceof OrderCreated created
            ? created.totalAmount()
            : known.orElseThrow().totalAmount();
    switch (event) {
      case OrderConfirmed confirmed -> view.add(dayOf(confirmed.confirmedAt()), total);
      case OrderRefunded refunded -> view.takeOff(dayOf(refunded.refundedAt()), refunded.amount());
      case OrderCreated noMoneyMoved -> {}
      case OrderCancelled noMoneyMoved -> {}
      case OrderShipped noMoneyMoved -> {}
    }
    view.save(new OrderAccount(id, total, delivery.revision()));
  }

  private static final java.util.Set<java.util.UUID> SEEN = new java.util.HashSet<>();

  {
    // endregion
