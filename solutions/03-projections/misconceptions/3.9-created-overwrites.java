// believes: when an order is created there is nothing yet
// rejected: does not hold all three

  // region 3.9 keep the row right, whatever comes first
  public void handle(Object event) {
    switch (event) {
      case OrderCreated created ->
          table.save(Fulfilment.unknown(created.orderId()).withOrdered(created.totalAmount()));
      case PaymentTaken payment -> update(payment.orderId(), row -> row.withPaid(payment.amount()));
      case ParcelHandedOver parcel ->
          update(parcel.orderId(), row -> row.withTrackingNumber(parcel.trackingNumber()));
      default -> {}
    }
  }

  private void update(String orderId, UnaryOperator<Fulfilment> fact) {
    Fulfilment row =
        fact.apply(table.find(orderId).orElseGet(() -> Fulfilment.unknown(orderId)));
    table.save(row.withStage(stageOf(row)));
  }

  private static Stage stageOf(Fulfilment row) {
    if (row.trackingNumber().isPresent()) {
      return Stage.ON_ITS_WAY;
    }
    boolean paidInFull =
        row.ordered().isPresent()
            && row.paid().isPresent()
            && !row.paid().get().isLessThan(row.ordered().get());
    return paidInFull ? Stage.TO_BE_PACKED : Stage.WAITING;
  }
  // endregion
