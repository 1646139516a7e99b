// does: makes the day of the time itself, in UTC, and takes a refund for a negative amount

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
      case OrderConfirmed confirmed -> view.add(confirmed.confirmedAt().atOffset(ZoneOffset.UTC).toLocalDate(), total);
      case OrderRefunded refunded -> view.add(dayOf(refunded.refundedAt()), refunded.amount().times(-1));
      case OrderCreated noMoneyMoved -> {}
      case OrderCancelled noMoneyMoved -> {}
      case OrderShipped noMoneyMoved -> {}
    }
    view.save(new OrderAccount(id, total, delivery.revision()));
    // endregion
