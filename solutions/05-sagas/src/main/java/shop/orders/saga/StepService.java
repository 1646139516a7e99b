package shop.orders.saga;

/** A service that carries out steps of fulfillments: the stock, the payments or the parcels. */
public interface StepService {

  /**
   * Asks what happened to a step.
   *
   * @param key the key that the step was sent with; the service keeps it for 24 hours
   * @return {@code UNKNOWN} if the service does not know the key; the step may still arrive
   * @throws RuntimeException if no answer came
   */
  StepStatus statusOf(String key);

  /**
   * Undoes a step: releases the goods, refunds the payment, cancels the parcel.
   *
   * @param key the key that the step was sent with
   * @param undoKey the idempotency key of the undo, which differs from the step's key: the service
   *     carries it out once
   * @throws RuntimeException if the service refused, or if no answer came
   */
  void undo(String key, String undoKey);

  /** Whether steps of this service can be undone. A parcel that has left cannot be called back. */
  boolean canUndo();
}
