package workshop.kit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.CreatePersistentSubscriptionToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBPersistentSubscriptionsClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.PersistentSubscription;
import com.eventstore.dbclient.PersistentSubscriptionListener;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionFilter;
import com.eventstore.dbclient.SubscriptionListener;
import com.eventstore.dbclient.WriteResult;
import com.eventstore.dbclient.WrongExpectedVersionException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workshop.kit.EventStore;
import workshop.kit.store.Futures;
import workshop.kit.store.RawStream;
import workshop.kit.store.Store;
import workshop.kit.store.Streams;
import workshop.kit.time.Await;

@EventStore
class StoreFaultsTest {
  private final Streams streams;
  private final String order;
  private final RawStream elsewhere;
  private final StoreFaults faults;
  private final EventStoreDBClient client;

  StoreFaultsTest(Store store, Streams streams, StoreFaults faults) {
    this.streams = streams;
    this.order = streams.fresh("order").name();
    this.elsewhere = new RawStream(store.client(), order);
    this.faults = faults;
    this.client = faults.client();
  }

  @Test
  void without_a_fault_nothing_is_changed() {
    append("OrderCreated", "OrderConfirmed");

    assertThat(elsewhere.types()).containsExactly("OrderCreated", "OrderConfirmed");
    assertThat(new RawStream(client, order).events()).isEqualTo(elsewhere.events());
  }

  @Test
  void without_a_fault_refusals_of_the_store_come_through() {
    append("OrderCreated");

    assertThatThrownBy(() -> append(ExpectedRevision.noStream(), "OrderCreated"))
        .isInstanceOf(WrongExpectedVersionException.class);
  }

  @Test
  void a_call_that_never_arrives_changes_nothing_and_fails_as_told() {
    faults.next(Call.APPEND).neverArrives(Status.DEADLINE_EXCEEDED);

    assertThat(failureOf(() -> append("OrderCreated"))).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
    assertThat(elsewhere.events()).isEmpty();

    append("OrderConfirmed");
    assertThat(elsewhere.types()).containsExactly("OrderConfirmed");
  }

  @Test
  void a_call_that_loses_its_answer_is_stored_and_fails_as_told() {
    faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);

    assertThat(failureOf(() -> append("OrderCreated"))).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
    assertThat(elsewhere.types()).containsExactly("OrderCreated");
  }

  @Test
  void an_outage_lasts_until_it_is_healed() {
    faults.every(Call.READ).neverArrives(Status.UNAVAILABLE);

    assertThat(failureOf(this::read)).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(failureOf(this::read)).isEqualTo(Status.Code.UNAVAILABLE);

    faults.heal();
    append("OrderCreated");
    assertThat(read()).hasSize(1);
  }

  @Test
  void the_nth_call_is_the_one_that_fails() {
    faults.nth(2, Call.APPEND).neverArrives(Status.ABORTED);

    append("OrderCreated");
    assertThat(failureOf(() -> append("OrderConfirmed"))).isEqualTo(Status.Code.ABORTED);
    append("OrderShipped");

    assertThat(elsewhere.types()).containsExactly("OrderCreated", "OrderShipped");
  }

  @Test
  void faults_of_one_kind_wait_in_line() {
    faults.next(Call.APPEND).neverArrives(Status.ABORTED);
    faults.next(Call.APPEND).losesItsAnswer(Status.UNKNOWN);

    assertThat(failureOf(() -> append("OrderCreated"))).isEqualTo(Status.Code.ABORTED);
    assertThat(failureOf(() -> append("OrderConfirmed"))).isEqualTo(Status.Code.UNKNOWN);
    assertThat(elsewhere.types()).containsExactly("OrderConfirmed");
  }

  @Test
  void another_writer_slips_in_between_the_read_and_the_append() {
    append("OrderCreated");
    faults.next(Call.APPEND).waitsFor(() -> elsewhere.append("OrderCancelled", "{}"));

    long read = read().getLast().getOriginalEvent().getRevision();

    assertThatThrownBy(() -> append(ExpectedRevision.expectedRevision(read), "OrderConfirmed"))
        .isInstanceOf(WrongExpectedVersionException.class);
    assertThat(elsewhere.types()).containsExactly("OrderCreated", "OrderCancelled");
  }

  @Test
  void a_call_is_held_back_until_the_test_lets_it_go() {
    CountDownLatch letGo = new CountDownLatch(1);
    faults.next(Call.APPEND).waitsFor(() -> awaitQuietly(letGo));

    CompletableFuture<WriteResult> slow = client.appendToStream(order, event("OrderCreated"));

    assertThat(elsewhere.events()).isEmpty();
    assertThat(slow).isNotDone();

    letGo.countDown();
    Futures.join(slow);
    assertThat(elsewhere.types()).containsExactly("OrderCreated");
  }

  @Test
  void a_dropped_subscription_tells_its_listener_and_can_be_resumed() {
    Listening first = subscribe(0);
    append("OrderCreated");
    Await.briefly().until("the event arrived", () -> first.types.size() == 1);

    assertThat(faults.liveSubscriptions()).isEqualTo(1);
    assertThat(faults.dropSubscriptions(Status.UNAVAILABLE)).isEqualTo(1);
    Await.briefly().until("the listener was told", () -> first.ends.size() == 1);

    assertThat(Status.fromThrowable(first.ends.getFirst()).getCode())
        .isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(faults.liveSubscriptions()).isZero();

    Listening second = subscribe(0);
    append("OrderConfirmed");
    Await.briefly().until("both events arrived", () -> second.types.size() == 2);
    assertThat(first.types).containsExactly("OrderCreated");
  }

  @Test
  void a_subscription_ends_after_the_event_that_the_test_names() {
    append("OrderCreated", "OrderConfirmed", "OrderShipped");
    faults.next(Call.SUBSCRIBE).endsAfter(2, Status.ABORTED);

    Listening listening = subscribe(0);
    Await.briefly().until("the listener was told", () -> listening.ends.size() == 1);

    assertThat(listening.types).containsExactly("OrderCreated", "OrderConfirmed");
  }

  @Test
  void what_crosses_the_wire_is_counted() {
    append("OrderCreated", "OrderConfirmed");
    append("OrderShipped");
    read();

    assertThat(faults.eventsPerAppend()).containsExactly(2, 1);
    assertThat(faults.calls(Call.READ))
        .containsExactly(new WireCall(Call.READ, order, true, "", 0, 3, List.of()));
    assertThat(faults.eventsReceived(Call.READ)).isEqualTo(3);
    assertThat(faults.calls(Call.DELETE)).isEmpty();

    faults.forgetCalls();
    assertThat(faults.calls(Call.READ)).isEmpty();
  }

  @Test
  void what_a_filtered_subscription_receives_is_counted() {
    elsewhere.append("OrderCreated", "{}");
    new RawStream(client, streams.fresh("payment").name()).append("PaymentTaken", "{}");
    Listening listening = new Listening();
    SubscriptionFilter onlyThisOrder =
        SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^" + order + "$").build();
    Futures.join(
        client.subscribeToAll(
            listening, SubscribeToAllOptions.get().fromStart().filter(onlyThisOrder)));

    elsewhere.append("OrderConfirmed", "{}");
    Await.briefly().until("both events arrived", () -> listening.types.size() == 2);

    assertThat(faults.calls(Call.SUBSCRIBE))
        .containsExactly(
            new WireCall(Call.SUBSCRIBE, "$all", false, "^" + order + "$", 0, 2, List.of()));
  }

  @Test
  void a_persistent_subscription_is_counted_and_dropped_like_any_other() {
    EventStoreDBPersistentSubscriptionsClient consumers =
        EventStoreDBPersistentSubscriptionsClient.from(client);
    List<Throwable> ends = new CopyOnWriteArrayList<>();
    CountDownLatch arrived = new CountDownLatch(1);
    Futures.join(
        consumers.createToStream(
            order, "shipping", CreatePersistentSubscriptionToStreamOptions.get().fromStart()));
    elsewhere.append("OrderCreated", "{}");

    Futures.join(consumers.subscribeToStream(order, "shipping", new Consumer(arrived, ends)));
    Await.briefly().until("the event arrived", () -> arrived.getCount() == 0);

    assertThat(faults.calls(Call.CREATE_GROUP)).hasSize(1);
    assertThat(faults.calls(Call.PERSISTENT_SUBSCRIBE))
        .containsExactly(
            new WireCall(Call.PERSISTENT_SUBSCRIBE, "", false, "", 0, 1, List.of("Ack")));
    assertThat(faults.dropSubscriptions(Status.UNAVAILABLE)).isEqualTo(1);
    Await.briefly().until("the consumer was told", () -> ends.size() == 1);
    Futures.join(consumers.shutdown());
  }

  @Test
  void many_events_come_through_in_order() {
    List<String> types = IntStream.range(0, 2_000).mapToObj(n -> "Event" + n).toList();

    append(types.toArray(String[]::new));

    assertThat(read()).extracting(event -> event.getEvent().getEventType()).isEqualTo(types);
    assertThat(faults.eventsPerAppend()).containsExactly(2_000);
  }

  @Test
  void calls_that_are_over_leave_nothing_behind() {
    Listening listening = subscribe(0);
    append("OrderCreated");
    Await.briefly().until("the event arrived", () -> listening.types.size() == 1);

    listening.subscription.join().stop();

    Await.briefly().until("the call is over", () -> faults.liveSubscriptions() == 0);
  }

  private Listening subscribe(int expectedLiveBefore) {
    assertThat(faults.liveSubscriptions()).isEqualTo(expectedLiveBefore);
    Listening listening = new Listening();
    listening.subscription.complete(Futures.join(client.subscribeToStream(order, listening)));
    return listening;
  }

  private void append(String... types) {
    append(ExpectedRevision.any(), types);
  }

  private void append(ExpectedRevision expected, String... types) {
    EventData[] events =
        IntStream.range(0, types.length).mapToObj(n -> event(types[n])).toArray(EventData[]::new);
    Futures.join(
        client.appendToStream(
            order, AppendToStreamOptions.get().expectedRevision(expected), events));
  }

  private static EventData event(String type) {
    return EventData.builderAsJson(type, "{}".getBytes(StandardCharsets.UTF_8)).build();
  }

  private List<ResolvedEvent> read() {
    ReadStreamOptions options = ReadStreamOptions.get().fromStart().resolveLinkTos();
    return Futures.join(client.readStream(order, options)).getEvents();
  }

  private static Status.Code failureOf(Runnable call) {
    return catchThrowableOfType(StatusRuntimeException.class, call::run).getStatus().getCode();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Consumer extends PersistentSubscriptionListener {
    private final CountDownLatch arrived;
    private final List<Throwable> ends;

    Consumer(CountDownLatch arrived, List<Throwable> ends) {
      this.arrived = arrived;
      this.ends = ends;
    }

    @Override
    public void onEvent(PersistentSubscription subscription, int retries, ResolvedEvent event) {
      subscription.ack(event);
      arrived.countDown();
    }

    @Override
    public void onCancelled(PersistentSubscription subscription, Throwable why) {
      ends.add(why);
    }
  }

  private static final class Listening extends SubscriptionListener {
    private final List<String> types = new CopyOnWriteArrayList<>();
    private final List<Throwable> ends = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

    @Override
    public void onEvent(Subscription subscription, ResolvedEvent event) {
      types.add(event.getOriginalEvent().getEventType());
    }

    @Override
    public void onCancelled(Subscription subscription, Throwable why) {
      ends.add(why);
    }
  }
}
