package shop.orders.saga;

/**
 * A step of a fulfillment, as the saga has recorded it.
 *
 * @param key the idempotency key that the step was sent with; no other step has it
 * @param service the service that the step was sent to
 */
public record Step(String key, StepStatus status, StepService service) {}
