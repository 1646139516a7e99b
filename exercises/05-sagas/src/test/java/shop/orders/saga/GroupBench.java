package shop.orders.saga;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBPersistentSubscriptionsClient;
import com.eventstore.dbclient.PersistentSubscription;
import com.eventstore.dbclient.PersistentSubscriptionListener;
import com.eventstore.dbclient.ResolvedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.faults.WireCall;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.RawEvent;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;

/** A stream with a group, as another program sees them. */
final class GroupBench {
  static final String GROUP = "Fulfillment-7";

  private final EventStoreDBClient store;
  private final EventStoreDBPersistentSubscriptionsClient groups;
  private final StoreFaults faults;
  private final FreshStream stream;
  private final AtomicLong longestCall = new AtomicLong();

  GroupBench(EventStoreDBClient store, StoreFaults faults, Streams streams) {
    this.store = store;
    this.groups = EventStoreDBPersistentSubscriptionsClient.from(store);
    this.faults = faults;
    this.stream = streams.fresh("order");
  }

  FreshStream stream() {
    return stream;
  }

  /** The group of the learner's code, which may exist or not. */
  SubscriptionGroup group() {
    return new SubscriptionGroup(
        EventStoreDBPersistentSubscriptionsClient.from(faults.client()), stream.name(), GROUP);
  }

  /**
   * The learner's listener joins the group.
   *
   * @param threw runs if an exception leaves the listener
   */
  void listen(GroupListener listener, Runnable threw) {
    group().join(new Watched(listener, threw, longestCall));
  }

  /** How long the longest call of the listener took that has returned. */
  Duration longestCall() {
    return Duration.ofNanos(longestCall.get());
  }

  /** Another instance creates the group. */
  void create() {
    join(groups.createToStream(stream.name(), GROUP, SubscriptionGroup.settings()));
  }

  /** An engineer has created the group, with a setting of their own. */
  void create(int maxRetryCount) {
    join(
        groups.createToStream(
            stream.name(), GROUP, SubscriptionGroup.settings().maxRetryCount(maxRetryCount)));
  }

  /** 0 if there is no group. */
  int maxRetryCount() {
    return Futures.join(groups.getInfoToStream(stream.name(), GROUP))
        .map(info -> info.getSettings().getMaxRetryCount())
        .orElse(0);
  }

  void append(String type) {
    new RawStream(store, stream.name()).append(type, "{}");
  }

  /** A link to the first event of another stream. */
  void appendLinkTo(FreshStream target) {
    byte[] place = "0@%s".formatted(target.name()).getBytes(StandardCharsets.UTF_8);
    join(store.appendToStream(stream.name(), EventData.builderAsBinary("$>", place).build()));
  }

  /** A stream with one event, which is deleted later. */
  void delete(FreshStream other) {
    join(store.deleteStream(other.name()));
  }

  void appendTo(FreshStream other, String type) {
    new RawStream(store, other.name()).append(type, "{}");
  }

  List<RawEvent> parked() {
    String name = "$persistentsubscription-%s::%s-parked".formatted(stream.name(), GROUP);
    return new RawStream(store, name).events();
  }

  /** An engineer sends the parked events again. */
  void replay() {
    join(groups.replayParkedMessagesToStream(stream.name(), GROUP));
  }

  /** The answers of the learner's consumer so far: {@code Ack}, or the action of a nack. */
  List<String> answers() {
    return faults.calls(Call.PERSISTENT_SUBSCRIBE).stream()
        .map(WireCall::answersSent)
        .flatMap(List::stream)
        .toList();
  }

  private static void join(CompletableFuture<?> future) {
    Futures.join(future);
  }

  private static final class Watched extends PersistentSubscriptionListener {
    private final GroupListener listener;
    private final Runnable threw;
    private final AtomicLong longestCall;

    Watched(GroupListener listener, Runnable threw, AtomicLong longestCall) {
      this.listener = listener;
      this.threw = threw;
      this.longestCall = longestCall;
    }

    @Override
    public void onEvent(
        PersistentSubscription subscription, int retryCount, ResolvedEvent resolved) {
      long start = System.nanoTime();
      try {
        listener.onEvent(subscription, retryCount, resolved);
      } catch (Throwable thrown) {
        threw.run();
        throw thrown;
      } finally {
        longestCall.accumulateAndGet(System.nanoTime() - start, Math::max);
      }
    }
  }
}
