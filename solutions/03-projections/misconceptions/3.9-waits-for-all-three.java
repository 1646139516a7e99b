// believes: a row is written when it is complete
// rejected: does not hold all three

  // region 3.9 keep the row right, whatever comes first
  public void handle(Object event) {
    switch (event) {
      case OrderCreated created ->
          update(created.orderId(), row -> row.withOrdered(created.totalAmount()));
      case PaymentTaken payment -> update(payment.orderId(), row -> row.withPaid(payment.amount()));
      case ParcelHandedOver parcel ->
          update(parcel.orderId(), row -> row.withTrackingNumber(parcel.trackingNumber()));
      default -> {}
    }
  }

  private final java.util.Map<String, Fulfilment> partial = new java.util.HashMap<>();

  private void update(String orderId, UnaryOperator<Fulfilment> fact) {
    Fulfilment row = fact.apply(partial.getOrDefault(orderId, Fulfilment.unknown(orderId)));
    partial.put(orderId, row);
    if (row.ordered().isPresent() && row.paid().isPresent() && row.trackingNumber().isPresent()) {
      table.save(row.withStage(stageOf(row)));
    }
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
