package shop.orders.readmodel;

import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.util.function.Consumer;

/** Hands each event of a subscription to a read model, until the read model fails on one. */
public final class FailFastListener extends SubscriptionListener {
  private final Consumer<ResolvedEvent> readModel;
  private final Consumer<Failure> alarm;

  /**
   * @param readModel takes an event; throws if it cannot
   * @param alarm calls a person
   */
  public FailFastListener(Consumer<ResolvedEvent> readModel, Consumer<Failure> alarm) {
    this.readModel = readModel;
    this.alarm = alarm;
  }

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  // stub: @Override
  // stub: public void onEvent(Subscription subscription, ResolvedEvent resolved) {
  // stub:   throw new Todo();
  // stub: }
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      // Nobody else would tell: thrown at the client, it makes the subscription fall silent.
      // That holds for an Error too. And the alarm comes last: it may fail itself.
      subscription.stop();
      alarm.accept(Failure.at(resolved, cause));
    }
  }
  // endregion
}
