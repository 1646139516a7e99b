// believes: the stream says which order it is, so the fact need not
// rejected: not the one that the expert told you about

  // region 1.1 the three facts that the expert told you about
  record OrderCancelled(String orderId, String reason, Instant cancelledAt) implements OrderEvent {}

  record OrderShipped(String trackingNumber, Instant shippedAt) implements OrderEvent {
    @Override
    public String orderId() {
      return "see the stream";
    }
  }

  record OrderRefunded(String orderId, Money amount, Instant refundedAt) implements OrderEvent {}
  // endregion
