package shop.orders.saga;

/** What is known about a step of a fulfillment. */
public enum StepStatus {
  /** The step was carried out. */
  DONE,
  /** The step was not carried out, and it never will be. */
  FAILED,
  /** No answer came in time. The step was carried out, or it was not, or it still will be. */
  UNKNOWN,
  /** The step was carried out, and later undone. */
  UNDONE
}
