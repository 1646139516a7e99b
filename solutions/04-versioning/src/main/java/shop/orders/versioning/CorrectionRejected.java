package shop.orders.versioning;

/** The correction was rejected. Nothing has changed. */
public final class CorrectionRejected extends RuntimeException {
  /** Why the correction was rejected. */
  public enum Reason {
    /** The order has no refund and no correction with this id. */
    NO_REFUND,
    /** The event was corrected before. If its correction is wrong, correct the correction. */
    CORRECTED_BEFORE
  }

  private final Reason reason;

  public CorrectionRejected(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
