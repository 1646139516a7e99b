// believes: a wish to cancel belongs into the history as well
// rejected: a wish

  // region 1.1 the three facts that the expert told you about
  record OrderCancelled(String orderId, String reason, Instant cancelledAt) implements OrderEvent {}

  record OrderShipped(String orderId, String trackingNumber, Instant shippedAt)
      implements OrderEvent {}

  record OrderRefunded(String orderId, Money amount, Instant refundedAt) implements OrderEvent {}

  record CancelOrder(String orderId, String reason) implements OrderEvent {}
  // endregion
