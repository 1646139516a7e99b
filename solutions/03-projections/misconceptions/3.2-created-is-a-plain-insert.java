// believes: an order is created once, so its row is simply written
// rejected: then the events 0, 1, 2 again

    // region 3.2 book each fact once, however often it is delivered
    if (!(delivery.event() instanceof OrderEvent event)) {
      return;
    }
    String id = event.orderId();
    Optional<OrderAccount> known = view.account(id);
    if (event instanceof OrderCreated created) {
      view.save(new OrderAccount(id, created.totalAmount(), delivery.revision()));
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
