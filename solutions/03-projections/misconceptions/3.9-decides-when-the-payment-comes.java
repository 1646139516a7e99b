// believes: the payment comes last, so it decides
// rejected: Nobody is told to pack it

  // region 3.9 keep the row right, whatever comes first
  public void handle(Object event) {
    switch (event) {
      case OrderCreated created ->
          table.save(row(created.orderId()).withOrdered(created.totalAmount()));
      case PaymentTaken payment -> {
        Fulfilment row = row(payment.orderId()).withPaid(payment.amount());
        table.save(row.withStage(stageOf(row)));
      }
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
