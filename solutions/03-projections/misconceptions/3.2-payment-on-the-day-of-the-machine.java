// believes: money comes in where the machine stands, so its calendar has the day of a payment
// rejected: on a machine in Auckland
import java.time.ZoneId;

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
      case OrderConfirmed confirmed ->
          view.add(LocalDate.ofInstant(confirmed.confirmedAt(), ZoneId.systemDefault()), total);
      case OrderRefunded refunded -> view.takeOff(dayOf(refunded.refundedAt()), refunded.amount());
      case OrderCreated noMoneyMoved -> {}
      case OrderCancelled noMoneyMoved -> {}
      case OrderShipped noMoneyMoved -> {}
    }
    view.save(new OrderAccount(id, total, delivery.revision()));
    // endregion
