package shop.orders.readmodel;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import workshop.todo.Todo;

/** Follows the log of the whole store and gives its events to a projector. */
public final class AllSubscription {
  private final EventStoreDBClient client;
  private final ReceivedEventReader reader;
  private final Projector projector;
  private final SubscriptionListener listener =
      new SubscriptionListener() {
        @Override
        public void onEvent(Subscription subscription, ResolvedEvent resolved) {
          deliver(resolved);
        }
      };
  private Subscription subscription;

  public AllSubscription(
      EventStoreDBClient client, ReceivedEventReader reader, Projector projector) {
    this.client = client;
    this.reader = reader;
    this.projector = projector;
  }

  /**
   * Subscribes to the log after the checkpoint; returns when the store has accepted.
   *
   * @throws RuntimeException when the store refuses
   */
  public void start() {
    // region 3.4 subscribe to the log, after the checkpoint
    throw new Todo("3.4", "subscribe to the log, after the checkpoint");
    // endregion
  }

  public void stop() {
    subscription.stop();
  }

  /** Called for each event, one after the other, on a thread of the client. */
  private void deliver(ResolvedEvent resolved) {
    // region 3.4 give the projector the event, with its position
    throw new Todo("3.4", "give the projector the event, with its position");
    // endregion
  }
}
