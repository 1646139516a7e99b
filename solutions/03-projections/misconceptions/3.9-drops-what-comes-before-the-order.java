// believes: without an order there is no row
// rejected: does not hold all three

  // region 3.9 keep the row right, whatever comes first
  public void handle(Object event) {
    switch (event) {
      case OrderCreated created ->
          {
        Fulfilment row =
            table
                .find(created.orderId())
                .orElseGet(() -> Fulfilment.unknown(created.orderId()))
                .withOrdered(created.totalAmount());
        table.save(row.withStage(stageOf(row)));
      }
      case PaymentTaken payment -> update(payment.orderId(), row -> row.withPaid(payment.amount()));
      case ParcelHandedOver parcel ->
          update(parcel.orderId(), row -> row.withTrackingNumber(parcel.trackingNumber()));
      default -> {}
    }
  }

  private void update(String orderId, UnaryOperator<Fulfilment> fact) {
    table
        .find(orderId)
        .map(fact)
        .ifPresent(row -> table.save(row.withStage(stageOf(row))));
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
