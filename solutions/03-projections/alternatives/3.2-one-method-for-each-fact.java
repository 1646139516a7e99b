// does: asks with instanceof, and saves only what has changed, in a method of its own

    // region 3.2 book each fact once, however often it is delivered
    if (delivery.event() instanceof OrderEvent event && isNew(event, delivery.revision())) {
      Money total = totalOf(event);
      if (event instanceof OrderConfirmed confirmed) {
        view.add(dayOf(confirmed.confirmedAt()), total);
      } else if (event instanceof OrderRefunded refunded) {
        view.takeOff(dayOf(refunded.refundedAt()), refunded.amount());
      }
      view.save(new OrderAccount(event.orderId(), total, delivery.revision()));
    }
  }

  private boolean isNew(OrderEvent event, long revision) {
    return view.account(event.orderId()).map(OrderAccount::revision).orElse(-1L) < revision;
  }

  private Money totalOf(OrderEvent event) {
    return event instanceof OrderCreated created
        ? created.totalAmount()
        : view.account(event.orderId()).orElseThrow().totalAmount();
  }

  {
    // endregion
