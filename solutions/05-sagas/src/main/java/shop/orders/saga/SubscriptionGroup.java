package shop.orders.saga;

import com.eventstore.dbclient.CreatePersistentSubscriptionToStreamOptions;
import com.eventstore.dbclient.EventStoreDBPersistentSubscriptionsClient;
import com.eventstore.dbclient.PersistentSubscription;
import com.eventstore.dbclient.PersistentSubscriptionListener;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CompletableFuture;
import shop.orders.repository.StoreCalls;

/** A group of consumers. Each event of the stream goes to one of them. */
public final class SubscriptionGroup {
  private final EventStoreDBPersistentSubscriptionsClient client;
  private final String stream;
  private final String group;

  public SubscriptionGroup(
      EventStoreDBPersistentSubscriptionsClient client, String stream, String group) {
    this.client = client;
    this.stream = stream;
    this.group = group;
  }

  /** Creates the group. Each instance calls it at its start. */
  public void createGroup() {
    // region 5.7 create the group, unless it exists
    try {
      StoreCalls.await(requestGroup());
    } catch (StatusRuntimeException refused) {
      if (refused.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
        throw refused;
      }
    }
    // endregion
  }

  /** Joins the group: the listener gets events from now on. */
  public PersistentSubscription join(PersistentSubscriptionListener listener) {
    return StoreCalls.await(client.subscribeToStream(stream, group, listener));
  }

  /**
   * Asks the store to create the group. If the group exists, the store refuses: the future fails
   * with a {@link StatusRuntimeException} that has the code {@code ALREADY_EXISTS}.
   */
  private CompletableFuture<?> requestGroup() {
    return client.createToStream(stream, group, settings());
  }

  static CreatePersistentSubscriptionToStreamOptions settings() {
    return CreatePersistentSubscriptionToStreamOptions.get()
        .fromStart()
        .resolveLinkTos()
        .maxRetryCount(Integer.MAX_VALUE); // The listener decides when to park, and not the store.
  }
}
