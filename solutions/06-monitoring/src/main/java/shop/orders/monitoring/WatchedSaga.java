package shop.orders.monitoring;

import java.time.Instant;
import java.util.Optional;
import shop.orders.saga.SagaState;

/**
 * What the monitor knows of one saga.
 *
 * @param lastRevision the revision of the last event that was handled; -1 before the first
 * @param state the state after this event
 * @param runningSince empty if the saga has ended, or before the first event
 */
record WatchedSaga(
    String orderId, long lastRevision, SagaState state, Optional<Instant> runningSince) {

  /** A saga before its first event. */
  static WatchedSaga notSeenYet(String orderId) {
    return new WatchedSaga(orderId, -1, SagaState.initial(), Optional.empty());
  }
}
