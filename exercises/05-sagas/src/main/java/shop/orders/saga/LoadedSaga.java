package shop.orders.saga;

/**
 * A saga as the store has it.
 *
 * @param revision of the last event in the saga's stream, -1 if there is no stream yet
 */
public record LoadedSaga(String orderId, SagaState state, long revision) {}
