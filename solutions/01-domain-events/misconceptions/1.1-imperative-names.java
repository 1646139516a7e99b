// believes: an event is named after what is to be done
// rejected: The code cannot say this yet

  // region 1.1 the three facts that the expert told you about
  record CancelOrder(String orderId, String reason, Instant cancelledAt) implements OrderEvent {}

  record ShipOrder(String orderId, String trackingNumber, Instant shippedAt) implements OrderEvent {}

  record RefundOrder(String orderId, Money amount, Instant refundedAt) implements OrderEvent {}
  // endregion
