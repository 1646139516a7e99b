// does: moves the account first and books then, and moves it only for facts that money depends on

    // region 3.2 book each fact once, however often it is delivered
    switch (delivery.event()) {
      case OrderCreated created -> {
        if (view.account(created.orderId()).isEmpty()) {
          view.save(
              new OrderAccount(created.orderId(), created.totalAmount(), delivery.revision()));
        }
      }
      case OrderConfirmed confirmed ->
          view.account(confirmed.orderId())
              .filter(account -> account.revision() < delivery.revision())
              .ifPresent(
                  account -> {
                    view.save(moved(account, delivery));
                    view.add(dayOf(confirmed.confirmedAt()), account.totalAmount());
                  });
      case OrderRefunded refunded ->
          view.account(refunded.orderId())
              .filter(account -> account.revision() < delivery.revision())
              .ifPresent(
                  account -> {
                    view.save(moved(account, delivery));
                    view.takeOff(dayOf(refunded.refundedAt()), refunded.amount());
                  });
      default -> {}
    }
  }

  private static OrderAccount moved(OrderAccount account, Delivery delivery) {
    return new OrderAccount(account.orderId(), account.totalAmount(), delivery.revision());
  }

  {
    // endregion
