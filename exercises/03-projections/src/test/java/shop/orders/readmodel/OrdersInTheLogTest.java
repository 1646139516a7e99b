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

@Exercise("3.8")
@EventStore
class OrdersInTheLogTest {
  private static final Duration LIMIT = Duration.ofSeconds(6);
  private static final String FILTER =
      "your filter: does it look at names or at types, and which of them does it take? The store"
          + " looks for your regular expression anywhere in the name of each stream (no /…/ around"
          + " it)";
  private static final String START = "where you begin: what is the first event that you ask for?";

  private final EventStoreDBClient client;
  private final Shop shop;
  private final FreshStream order;
  private final FreshStream last;

  /** The streams of all events that the store has sent. */
  private final List<String> sent = new CopyOnWriteArrayList<>();

  private Optional<Subscription> subscription = Optional.empty();
  private String where;

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
  void the_events_of_orders_come_whatever_follows_the_hyphen() {
    FreshStream shouted = new FreshStream("order", "7F3A_" + order.id());
    FreshStream typedByHand = new FreshStream("order", "no. 7/äö " + order.id());
    FreshStream twoHyphens = new FreshStream("order", "-" + order.id());
    Position before = shop.appendUnknown(payment());
    follow(Optional.of(before));
    shop.appendUnknown(order);
    shop.appendUnknown(shouted);
    shop.appendUnknown(typedByHand);
    shop.appendUnknown(twoHyphens);
    shop.appendUnknown(last);

    awaitSent(
        "Five events were appended to order streams, and the store sent something else as well.",
        List.of(order.name(), shouted.name(), typedByHand.name(), twoHyphens.name(), last.name()));
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
  void another_sign_than_a_hyphen_makes_another_name() {
    Position before = shop.appendUnknown(payment());
    follow(Optional.of(before));
    shop.appendUnknown(new FreshStream("order.archive", order.id()));
    shop.appendUnknown(new FreshStream("order_form", order.id()));
    shop.appendUnknown(new FreshStream("order list", order.id()));
    shop.appendUnknown(order);
    shop.appendUnknown(last);

    awaitSent(
        "There are streams called order.archive-…, order_form-… and “order list-…”. No hyphen"
            + " follows their order, and the store sent events of such streams as well.",
        List.of(order.name(), last.name()));
  }

  @Test
  void a_name_in_capitals_is_another_one() {
    Position before = shop.appendUnknown(payment());
    follow(Optional.of(before));
    shop.appendUnknown(new FreshStream("Order", order.id()));
    shop.appendUnknown(new FreshStream("ORDER", order.id()));
    shop.appendUnknown(order);
    shop.appendUnknown(last);

    awaitSent(
        "There are streams called Order-… and ORDER-…, of an old system. To the store a name in"
            + " other letters is another name, and your filter took their events as well.",
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
  void it_begins_after_the_checkpoint() {
    Position first = shop.appendUnknown(order);
    shop.appendUnknown(last);

    follow(Optional.of(first));

    awaitSent(
        START,
        "Two events were in the log, and the checkpoint was that of the first. It was sent again.",
        START,
        List.of(last.name()));
  }

  @Test
  void without_a_checkpoint_it_begins_with_the_first_event_and_sorts_as_well() {
    shop.appendUnknown(payment());
    shop.appendUnknown(order);
    shop.appendUnknown(payment());
    shop.appendUnknown(last);

    follow(Optional.empty());

    awaitSent(
        START,
        "There was no checkpoint, and the store sent you the two payments that lay between the"
            + " orders.",
        FILTER,
        List.of(order.name(), last.name()));
  }

  private FreshStream payment() {
    return new FreshStream("payment", order.id());
  }

  private void follow(Optional<Position> checkpoint) {
    where = checkpoint.isPresent() ? "after the checkpoint" : "and there was no checkpoint";
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            sent.add(resolved.getOriginalEvent().getStreamId());
          }
        };
    try {
      SubscribeToAllOptions options = OrdersInTheLog.after(checkpoint);
      subscription = Optional.of(Futures.join(client.subscribeToAll(listener, options)));
    } catch (RuntimeException e) {
      throw new Lesson(
              "No subscription came of your options: " + e,
              "In production the list of orders stands still from this deployment on.",
              "each call of yours on the builder. Not all of them go together, and the store takes"
                  + " neither every number nor every expression that Java takes")
          .failure("a subscription", e.toString());
    }
  }

  /** What was appended after the subscription had begun: it is the filter that decides. */
  private void awaitSent(String moreThanThat, List<String> expected) {
    awaitSent(FILTER, moreThanThat, FILTER, expected);
  }

  /** The events of the last expected stream come last: when they are there, all are. */
  private void awaitSent(
      String lookIfLess, String moreThanThat, String lookIfMore, List<String> expected) {
    Await.atMost(LIMIT)
        .until(
            new Lesson(
                "Events were appended to streams whose names begin with order-, "
                    + where
                    + ". The store did not send all of them.",
                "In production these are orders that nobody sees.",
                lookIfLess),
            expected.toString(),
            this::sentOfThisTest,
            seen -> seen.containsAll(expected));
    new Lesson(
            moreThanThat,
            "In production what is too much is paid for with bandwidth, and lands in your view.",
            lookIfMore)
        .expect(expected, sentOfThisTest());
  }

  /** The streams of this test, as they were sent: others write as well. */
  private List<String> sentOfThisTest() {
    return sent.stream()
        .filter(name -> name.endsWith(order.id()) || name.endsWith(last.id()))
        .toList();
  }
}
