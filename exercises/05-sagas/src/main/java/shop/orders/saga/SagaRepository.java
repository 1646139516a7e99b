package shop.orders.saga;

import java.util.List;
import shop.orders.repository.ConcurrencyConflict;

/** Loads and records sagas. */
public interface SagaRepository {

  /** The saga of this order, folded from its stream; the initial state if there is no stream. */
  LoadedSaga load(String orderId);

  /**
   * Appends the events to the saga's stream, all of them or none.
   *
   * @throws ConcurrencyConflict if another process has appended since the saga was loaded; then
   *     nothing is stored
   */
  void record(LoadedSaga saga, Cause cause, List<? extends SagaEvent> events);
}
