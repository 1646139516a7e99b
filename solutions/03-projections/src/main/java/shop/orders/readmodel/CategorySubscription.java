package shop.orders.readmodel;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToStreamOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;

/** Follows the events of all streams of one category, through the links that the server writes. */
public final class CategorySubscription {
  private final EventStoreDBClient client;
  private final ReceivedEventReader reader;
  private final StreamProjector projector;
  private final String stream;
  private final SubscriptionListener listener =
      new SubscriptionListener() {
        @Override
        public void onEvent(Subscription subscription, ResolvedEvent resolved) {
          deliver(resolved);
        }
      };
  private Subscription subscription;

  /**
   * @param category the part of the stream names before the first hyphen: {@code order}
   */
  public CategorySubscription(
      EventStoreDBClient client,
      ReceivedEventReader reader,
      StreamProjector projector,
      String category) {
    this.client = client;
    this.reader = reader;
    this.projector = projector;
    this.stream = "$ce-" + category;
  }

  /**
   * Subscribes to the links after the checkpoint; returns when the store has accepted.
   *
   * @throws RuntimeException when the store refuses
   */
  public void start() {
    // region 3.8 subscribe to the links of the category, after the checkpoint
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get().resolveLinkTos();
    projector.checkpoint().ifPresentOrElse(options::fromRevision, options::fromStart);
    subscription = client.subscribeToStream(stream, listener, options).join();
    // endregion
  }

  public void stop() {
    subscription.stop();
  }

  /** Called for each link, one after the other, on a thread of the client. */
  private void deliver(ResolvedEvent resolved) {
    // region 3.8 give the projector the event behind a link, with the link's revision
    RecordedEvent event = resolved.getEvent();
    if (event == null) {
      return; // The stream of the event was deleted.
    }
    reader
        .read(event)
        .ifPresent(
            received -> projector.handle(received, resolved.getOriginalEvent().getRevision()));
    // endregion
  }
}
