// believes: an event is a bean with setters, so that frameworks can fill it
// rejected: can be changed after it happened

  // region 1.1 the three facts that the expert told you about
  final class OrderCancelled implements OrderEvent {
    private String orderId;
    private String reason;
    private Instant cancelledAt;

    @Override
    public String orderId() {
      return orderId;
    }

    public void setOrderId(String orderId) {
      this.orderId = orderId;
    }

    public void setReason(String reason) {
      this.reason = reason;
    }

    public void setCancelledAt(Instant cancelledAt) {
      this.cancelledAt = cancelledAt;
    }
  }

  record OrderShipped(String orderId, String trackingNumber, Instant shippedAt)
      implements OrderEvent {}

  record OrderRefunded(String orderId, Money amount, Instant refundedAt) implements OrderEvent {}
  // endregion
