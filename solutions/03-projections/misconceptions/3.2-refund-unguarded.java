// believes: only the confirmation adds up, so only it needs a guard
// rejected: right after itself

    // region 3.2 book each fact once, however often it is delivered
    if (!(delivery.event() instanceof OrderEvent event)) {
      return;
    }
    String id = event.orderId();
    Optional<OrderAccount> known = view.account(id);
    if (event instanceof OrderRefunded refunded) {
      view.takeOff(dayOf(refunded.refundedAt()), refunded.amount());
      return;
    }
    if (known.isPresent() && delivery.revision() <= known.get().revision()) {
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
    // endregion
