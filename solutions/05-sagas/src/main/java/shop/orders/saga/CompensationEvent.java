package shop.orders.saga;

/** What a compensation did with one step. The saga records it. */
public sealed interface CompensationEvent {

  /** The key of the step. */
  String key();

  /** The step is undone. */
  record StepUndone(String key) implements CompensationEvent {}

  /**
   * The step may still be in effect: the undo failed, or it is not known whether there is anything
   * to undo.
   *
   * @param reason for the engineer on call
   */
  record CompensationFailed(String key, String reason) implements CompensationEvent {}

  /** This step is done and cannot be undone, so the fulfillment must go forward. */
  record PivotPassed(String key) implements CompensationEvent {}
}
