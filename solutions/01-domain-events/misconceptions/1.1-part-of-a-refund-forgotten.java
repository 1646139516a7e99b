// believes: a refund is always the whole amount, so it need not be written down
// rejected: not the one that the expert told you about

  // region 1.1 the three facts that the expert told you about
  record OrderCancelled(String orderId, String reason, Instant cancelledAt) implements OrderEvent {}

  record OrderShipped(String orderId, String trackingNumber, Instant shippedAt)
      implements OrderEvent {}

  record OrderRefunded(String orderId, Instant refundedAt) implements OrderEvent {}
  // endregion
