package shop.orders.readmodel;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamMetadata;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import workshop.kit.Await;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.Lesson;
import workshop.kit.Streams;
import workshop.kit.Track;

@Exercise(
    id = "3.8",
    title = "Let the server sort",
    points = 15,
    minutes = 15,
    track = Track.STRETCH)
@EventStore
class OrdersInTheLogTest {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final EventStoreDBClient client;
  private final Shop shop;
  private final FreshStream order;
  private final FreshStream last;

  /** The streams of all events that the store has sent. */
  private final List<String> sent = new CopyOnWriteArrayList<>();

  private Optional<Subscription> subscription = Optional.empty();

  OrdersInTheLogTest(EventStoreDBClient client, Streams streams) {
    this.client = client;
    this.shop = new Shop(client, streams);
    this.order = streams.fresh("order");
    this.last = streams.fresh("order");
  }

  @AfterEach
  void stop() {
    subscription.ifPresent(Subscription::stop);
  }

  @Test
  void the_events_of_orders_come() {
    Position before = shop.appendUnknown(payment());
    follow(Optional.of(before));
    shop.appendUnknown(order);
    shop.appendUnknown(payment());
    shop.appendUnknown(last);

    awaitSent(
        "Two events were appended to order streams. The store did not send them.",
        List.of(order.name(), last.name()));
  }

  @Test
  void events_of_other_streams_do_not_cross_the_wire() {
    Position before = shop.appendUnknown(payment());
    follow(Optional.of(before));
    shop.appendUnknown(payment());
    shop.appendUnknown(order);
    shop.appendUnknown(payment());
    shop.appendUnknown(last);

    awaitSent(
        "Two payments lay in the log between the orders, and the store sent them as well.",
        List.of(order.name(), last.name()));
  }

  @Test
  void a_category_that_only_begins_like_ours_is_another_one() {
    Position before = shop.appendUnknown(payment());
    follow(Optional.of(before));
    shop.appendUnknown(new FreshStream("ordering", order.id()));
    shop.appendUnknown(new FreshStream("orders", order.id()));
    shop.appendUnknown(order);
    shop.appendUnknown(last);

    awaitSent(
        "There are streams called ordering-… and orders-…, of other teams. The store sent them as"
            + " well.",
        List.of(order.name(), last.name()));
  }

  @Test
  void a_name_that_only_contains_ours_is_another_one() {
    Position before = shop.appendUnknown(payment());
    follow(Optional.of(before));
    shop.appendUnknown(new FreshStream("backorder", order.id()));
    shop.appendUnknown(order);
    shop.appendUnknown(last);

    awaitSent(
        "There is a stream called backorder-…. The store sent its event as well: your order- was"
            + " found in the middle of its name.",
        List.of(order.name(), last.name()));
  }

  @Test
  void the_stores_own_events_about_orders_do_not_come() {
    Position before = shop.appendUnknown(payment());
    follow(Optional.of(before));
    StreamMetadata keepAll = new StreamMetadata();
    keepAll.setMaxCount(1_000_000L);
    shop.appendUnknown(order);
    Futures.join(client.setStreamMetadata(order.name(), keepAll));
    shop.appendUnknown(last);

    awaitSent(
        "Somebody changed the settings of an order's stream. The store keeps them in a stream of"
            + " its own, $$order-…, and sent you its event as if it were a fact.",
        List.of(order.name(), last.name()));
  }

  @Test
  void it_begins_after_the_checkpoint_or_with_the_first_event_there_is() {
    Position first = shop.appendUnknown(order);
    shop.appendUnknown(last);

    follow(Optional.of(first));
    awaitSent(
        "Two events were in the log, and the checkpoint was that of the first.",
        List.of(last.name()));
    stop();
    sent.clear();
    follow(Optional.empty());

    awaitSent(
        "Two events were in the log, and there was no checkpoint: both have to come.",
        List.of(order.name(), last.name()));
  }

  private FreshStream payment() {
    return new FreshStream("payment", order.id());
  }

  private void follow(Optional<Position> checkpoint) {
    SubscribeToAllOptions options = OrdersInTheLog.after(checkpoint);
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            sent.add(resolved.getOriginalEvent().getStreamId());
          }
        };
    subscription = Optional.of(Futures.join(client.subscribeToAll(listener, options)));
  }

  /** Of what the store has sent only the streams of this test count: others write as well. */
  private void awaitSent(String whatHappened, List<String> expected) {
    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                whatHappened,
                "In production a filter that takes too much is paid for with bandwidth, and one"
                    + " that takes too little with orders that nobody sees.",
                "your filter. The store looks for your regular expression anywhere in the name of"
                    + " each stream. It is written as in Java, without slashes"),
            expected,
            () ->
                sent.stream()
                    .filter(name -> name.endsWith(order.id()) || name.endsWith(last.id()))
                    .toList());
  }
}
