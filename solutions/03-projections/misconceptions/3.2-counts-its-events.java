// believes: with each event of an order its revision goes up by one
// rejected: Then that refund came once more

    // region 3.2 book each fact once, however often it is delivered
    if (!(delivery.event() instanceof OrderEvent event)) {
      return;
    }
    String id = event.orderId();
    Optional<OrderAccount> known = view.account(id);
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
    long revision = known.map(account -> account.revision() + 1).orElse(0L);
    view.save(new OrderAccount(id, total, revision));
    // endregion
