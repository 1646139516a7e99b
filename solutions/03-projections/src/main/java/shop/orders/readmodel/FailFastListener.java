package shop.orders.readmodel;

import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.util.function.Consumer;

/** Gives the events of a subscription to a read model, until the read model fails on one. */
public final class FailFastListener extends SubscriptionListener {
  private final Consumer<ResolvedEvent> readModel;
  private final Consumer<Failure> alarm;

  /**
   * @param readModel handles an event, or throws
   * @param alarm calls the engineer on call
   */
  public FailFastListener(Consumer<ResolvedEvent> readModel, Consumer<Failure> alarm) {
    this.readModel = readModel;
    this.alarm = alarm;
  }

  // region 3.5 give each event to the read model, and stop at the first failure
  // stub: @Override
  // stub: public void onEvent(Subscription subscription, ResolvedEvent resolved) {
  // stub:   throw new Todo();
  // stub: }
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      // An Error, too: this client reports nothing that a listener throws.
      subscription.stop();
      alarm.accept(Failure.at(resolved, cause)); // Last, because the alarm can fail.
    }
  }
  // endregion
}
