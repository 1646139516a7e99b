// does: the components stand in another order, and no fact can be made without its parts

import java.util.Objects;

  // region 1.1 the three facts that the expert told you about
  record OrderRefunded(String orderId, Instant refundedAt, Money amount) implements OrderEvent {
    public OrderRefunded {
      Objects.requireNonNull(orderId, "orderId");
      Objects.requireNonNull(refundedAt, "refundedAt");
      Objects.requireNonNull(amount, "amount");
    }
  }

  record OrderShipped(String orderId, Instant shippedAt, String trackingNumber)
      implements OrderEvent {
    public OrderShipped {
      Objects.requireNonNull(trackingNumber, "trackingNumber");
    }
  }

  record OrderCancelled(String orderId, Instant cancelledAt, String reason) implements OrderEvent {
    public OrderCancelled {
      Objects.requireNonNull(reason, "reason");
    }
  }
  // endregion
