package shop.orders.readmodel;

import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.util.function.Consumer;
import workshop.todo.Todo;

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
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    throw new Todo("3.5", "hand each event on; at the first failure stop, report, and stay stopped");
  }
  // endregion
}
