package workshop.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.SubscribeToStreamOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionFilter;
import com.eventstore.dbclient.SubscriptionListener;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import workshop.embedded.EmbeddedEventStore;
import workshop.kit.calls.Activity;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.store.Futures;
import workshop.kit.store.RawStream;
import workshop.kit.store.Store;

/** What the kit knows of a store that it talks to: whether anything is on its way. */
class StoreIsDoneTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration LONGER_THAN_THE_BUILD = Duration.ofDays(1);

  private final EmbeddedEventStore server =
      EmbeddedEventStore.builder().projectionLag(NEVER).start();
  private final Store store = new Store(server.connectionString());
  private final StoreFaults faults = new StoreFaults(store::newClient);
  private final RawStream order = new RawStream(store.client(), "order-1");
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private volatile boolean caughtUp;
  private final CompletableFuture<Void> held = new CompletableFuture<>();

  @AfterEach
  void close() {
    held.complete(null);
    faults.close();
    store.close();
    server.close();
  }

  @Test
  void a_subscription_that_got_all_there_is_waits_for_nothing() {
    order.append("OrderCreated", "{}");
    followAll(store.client(), SubscribeToAllOptions.get().fromStart());

    order.append("OrderConfirmed", "{}");

    awaitInVain("OrderCreated", "OrderConfirmed");
  }

  @Test
  void so_does_one_whose_filter_lets_nothing_pass() {
    SubscriptionFilter others =
        SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^payment-").build();
    followAll(store.client(), SubscribeToAllOptions.get().fromStart().filter(others));

    order.append("OrderCreated", "{}");

    awaitInVain();
  }

  @Test
  void so_does_one_from_the_end() {
    order.append("OrderCreated", "{}");
    followAll(store.client(), SubscribeToAllOptions.get().fromEnd());

    awaitInVain();
  }

  @Test
  void and_one_that_was_dropped() {
    followAll(faults.client(), SubscribeToAllOptions.get().fromStart());

    faults.dropSubscriptions(Status.UNAVAILABLE);

    awaitInVain();
    assertThat(faults.calls(Call.READ)).as("reads of the test's own").isEmpty();
  }

  @Test
  void a_call_that_the_test_holds_back_is_not_on_its_way() {
    faults.next(Call.APPEND).waitsFor(held::join);
    CompletableFuture<?> append =
        faults
            .client()
            .appendToStream(
                "order-1", EventData.builderAsBinary("OrderCreated", new byte[] {1}).build());

    awaitInVain();

    assertThat(append).isNotDone();
  }

  @Test
  void a_link_that_the_store_has_not_written_yet_is_on_its_way() {
    order.append("OrderCreated", "{}");
    Futures.join(
        store
            .client()
            .subscribeToStream(
                "$ce-order", new Listener(), SubscribeToStreamOptions.get().fromStart()));
    Await.atMost(LONGER_THAN_THE_BUILD).until("it caught up", () -> caughtUp);

    assertThat(Activity.ofThisJvm().isOver().join()).isFalse();

    server.projectionLag(Duration.ZERO);
    Await.atMost(LONGER_THAN_THE_BUILD).until("the link came", () -> arrived.equals(List.of("$>")));
  }

  @Test
  void a_link_to_an_event_of_an_earlier_class_is_not_on_its_way() {
    Store ofAnEarlierClass = new Store(server.connectionString());
    new RawStream(ofAnEarlierClass.client(), "order-1").append("OrderCreated", "{}");
    ofAnEarlierClass.close();
    Futures.join(
        store
            .client()
            .subscribeToStream(
                "$et-OrderCreated", new Listener(), SubscribeToStreamOptions.get().fromStart()));

    awaitInVain();
  }

  /** Ends long before its limit, or the build does not. */
  private void awaitInVain(String... expected) {
    Await await = Await.atMost(LONGER_THAN_THE_BUILD);
    try {
      await.until("something else came", () -> arrived.size() > expected.length);
    } catch (AssertionError inVain) {
      assertThat(inVain).hasMessageContaining("nothing more was on its way");
    }
    assertThat(arrived).containsExactly(expected);
  }

  private void followAll(EventStoreDBClient client, SubscribeToAllOptions options) {
    Futures.join(client.subscribeToAll(new Listener(), options));
  }

  /** Of what the store itself writes it takes the links only. */
  private final class Listener extends SubscriptionListener {
    @Override
    public void onEvent(Subscription subscription, ResolvedEvent event) {
      String type = event.getOriginalEvent().getEventType();
      if (type.startsWith("Order") || type.equals("$>")) {
        arrived.add(type);
      }
    }

    @Override
    public void onCaughtUp(Subscription subscription) {
      caughtUp = true;
    }
  }
}
