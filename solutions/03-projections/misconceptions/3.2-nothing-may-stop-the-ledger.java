// believes: one event that could not be booked must not stop the others
// rejected: The ledger could not be reached

    // region 3.2 book each fact once, however often it is delivered
    try {
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
        case OrderRefunded refunded ->
            view.takeOff(dayOf(refunded.refundedAt()), refunded.amount());
        case OrderCreated noMoneyMoved -> {}
        case OrderCancelled noMoneyMoved -> {}
        case OrderShipped noMoneyMoved -> {}
      }
      view.save(new OrderAccount(id, total, delivery.revision()));
    } catch (RuntimeException e) {
      System.getLogger("revenue").log(System.Logger.Level.DEBUG, "not booked", e);
    }
    // endregion
