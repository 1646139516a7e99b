package shop.orders.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import shop.orders.saga.SagaEvent.PaymentTimedOut;
import workshop.todo.Todo;

/**
 * Times out sagas that wait too long for their payment. It stores nothing: each new instance reads
 * the stored events of all sagas again. One thread calls both methods.
 */
public final class PaymentTimeouts {
  private final Duration limit;
  private final Consumer<PaymentTimedOut> sagas;

  /**
   * @param limit how long a saga waits for its payment
   * @param sagas takes a time-out to its saga ({@code SagaRunner.handle}); when it returns, the
   *     time-out is recorded, or the saga no longer waits
   */
  public PaymentTimeouts(Duration limit, Consumer<PaymentTimedOut> sagas) {
    this.limit = limit;
    this.sagas = sagas;
  }

  // region 5.5 remember which sagas wait for their payment
  /**
   * Reads the next stored event of any saga: first all old ones, then each new one.
   * Events of one saga come in order.
   */
  public void onEvent(SagaEvent event) {
    throw new Todo("5.5", "remember which sagas wait for their payment");
  }
  // endregion

  /**
   * Times out each saga that is due. A timer calls it every few seconds.
   *
   * @param caughtUpTo every payment, cancellation and saga event that was recorded until then has
   *     been read
   */
  public void tick(Instant now, Instant caughtUpTo) {
    // region 5.5 time out each saga that is due
    throw new Todo("5.5", "time out each saga that is due");
    // endregion
  }
}
