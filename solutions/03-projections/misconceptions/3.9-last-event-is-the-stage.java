// believes: the stage is what the last event says
// rejected: The row holds all three, and its stage is wrong

  // region 3.9 keep the row right, whatever comes first
  public void handle(Object event) {
    switch (event) {
      case OrderCreated created ->
          table.save(
              row(created.orderId())
                  .withOrdered(created.totalAmount())
                  .withStage(Stage.WAITING));
      case PaymentTaken payment ->
          table.save(
              row(payment.orderId()).withPaid(payment.amount()).withStage(Stage.TO_BE_PACKED));
      case ParcelHandedOver parcel ->
          table.save(
              row(parcel.orderId())
                  .withTrackingNumber(parcel.trackingNumber())
                  .withStage(Stage.ON_ITS_WAY));
      default -> {}
    }
  }

  private Fulfilment row(String orderId) {
    return table.find(orderId).orElseGet(() -> Fulfilment.unknown(orderId));
  }
  // endregion
