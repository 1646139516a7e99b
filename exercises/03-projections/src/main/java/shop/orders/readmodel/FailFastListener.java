package shop.orders.readmodel;

import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.util.function.Consumer;
import workshop.todo.Todo;

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
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    throw new Todo("3.5", "give each event to the read model, and stop at the first failure");
  }
  // endregion
}
