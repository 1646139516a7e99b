package shop.orders.monitoring;

/** An alert that fires for one projection. */
public record Alert(Kind kind, String projection) {

  /** Why an alert fires. */
  public enum Kind {
    /** The view is behind, and has been for some time. */
    LAG_HIGH,
    /** The lag is not known. */
    LAG_MISSING
  }
}
