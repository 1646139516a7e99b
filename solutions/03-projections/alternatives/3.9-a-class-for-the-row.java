// does: a nested class reckons the row, and a payment that is known already is kept

  // region 3.9 keep the row right, whatever comes first
  public void handle(Object event) {
    switch (event) {
      case OrderCreated fact -> new Row(fact.orderId()).with(r -> r.withOrdered(fact.totalAmount()));
      case PaymentTaken fact ->
          new Row(fact.orderId())
              .with(r -> r.paid().isPresent() ? r : r.withPaid(fact.amount()));
      case ParcelHandedOver fact ->
          new Row(fact.orderId()).with(r -> r.withTrackingNumber(fact.trackingNumber()));
      default -> {
        return;
      }
    }
  }

  private final class Row {
    private final Fulfilment before;

    Row(String orderId) {
      this.before = table.find(orderId).orElseGet(() -> Fulfilment.unknown(orderId));
    }

    void with(UnaryOperator<Fulfilment> part) {
      Fulfilment after = part.apply(before);
      boolean paid =
          after.paid().isPresent()
              && after.ordered().filter(owed -> !after.paid().get().isLessThan(owed)).isPresent();
      Stage stage =
          after.trackingNumber().map(any -> Stage.ON_ITS_WAY)
              .orElse(paid ? Stage.TO_BE_PACKED : Stage.WAITING);
      table.save(after.withStage(stage));
    }
  }
  // endregion
