package shop.orders.readmodel;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;

/** Follows the log of the whole store, and keeps a view up to date with it. */
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

  /** Begins to follow the log, where the view left off; returns when the store has agreed. */
  public void start() {
    // region 3.4 subscribe to the log, where the view left off
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    projector.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    subscription = client.subscribeToAll(listener, options).join();
    // endregion
  }

  public void stop() {
    subscription.stop();
  }

  /** Called for each event, one after the other, on a thread of the client. */
  private void deliver(ResolvedEvent resolved) {
    // region 3.4 hand an event to the view, with its place in the log
    reader
        .read(resolved.getEvent())
        .ifPresent(received -> projector.handle(received, resolved.getEvent().getPosition()));
    // endregion
  }
}
