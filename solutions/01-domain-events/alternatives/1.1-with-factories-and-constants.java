// does: each fact has a factory method, and one has a constant

  // region 1.1 the three facts that the expert told you about
  public record OrderCancelled(String orderId, String reason, Instant cancelledAt)
      implements OrderEvent {
    static final String PAYMENT_DECLINED = "payment declined";

    static OrderCancelled because(String reason, String orderId, Instant now) {
      return new OrderCancelled(orderId, reason, now);
    }
  }

  public record OrderShipped(String orderId, String trackingNumber, Instant shippedAt)
      implements OrderEvent {
    static OrderShipped with(String trackingNumber, String orderId, Instant now) {
      return new OrderShipped(orderId, trackingNumber, now);
    }
  }

  public record OrderRefunded(String orderId, Money amount, Instant refundedAt)
      implements OrderEvent {
    static OrderRefunded of(Money amount, String orderId, Instant now) {
      return new OrderRefunded(orderId, amount, now);
    }
  }
  // endregion
