// believes: the discount has still to be taken off
// rejected: 5.00 of it were taken off

  // region 3.9 keep the row right, whatever comes first
  /** Takes the next event, of any of the three services or of none of them. */
  public void handle(Object event) {
    switch (event) {
      case OrderCreated created ->
          update(
              created.orderId(),
              row -> row.withOrdered(created.totalAmount().minus(created.discount())));
      case PaymentTaken payment -> update(payment.orderId(), row -> row.withPaid(payment.amount()));
      case ParcelHandedOver parcel ->
          update(parcel.orderId(), row -> row.withTrackingNumber(parcel.trackingNumber()));
      default -> {} // Of no use to the warehouse.
    }
  }

  /** Each fact fills in its own part; what follows is reckoned anew from all parts. */
  private void update(String orderId, UnaryOperator<Fulfilment> fact) {
    Fulfilment known = table.find(orderId).orElseGet(() -> Fulfilment.unknown(orderId));
    Fulfilment row = fact.apply(known);
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
