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
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.Streams;
import workshop.kit.time.Await;

@Exercise("3.9")
@EventStore
class OrderStreamFilterTest {
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private final EventStoreDBClient client;
  private final Shop shop;
  private final FreshStream order;
  private final FreshStream last;
  private final FreshStream payment;
  private final Lesson lesson;

  /** The streams of all events that the store has sent. */
  private final List<String> sent = new CopyOnWriteArrayList<>();

  /** What the store gave as the reason for ending the subscription. */
  private final List<Throwable> reasons = new CopyOnWriteArrayList<>();

  private Optional<Subscription> subscription = Optional.empty();

  OrderStreamFilterTest(EventStoreDBClient client, Streams streams, Lesson lesson) {
    this.client = client;
    this.shop = new Shop(client, streams);
    this.order = streams.fresh("order");
    this.last = streams.fresh("order");
    this.payment = named("payment");
    this.lesson = lesson;
  }

  @AfterEach
  void stop() {
    subscription.ifPresent(Subscription::stop);
  }

  @Test
  void the_events_of_other_streams_stay_on_the_server() {
    followFromHere();

    append(payment, order, payment, last);

    expectSent(order, last);
  }

  @Test
  void every_id_after_the_hyphen_is_an_order() {
    FreshStream shouted = new FreshStream("order", "7F3A_%s".formatted(order.id()));
    FreshStream typedByHand = new FreshStream("order", "no. 7/äö %s".formatted(order.id()));
    FreshStream twoHyphens = new FreshStream("order", "-%s".formatted(order.id()));
    followFromHere();

    append(order, shouted, typedByHand, twoHyphens, last);

    expectSent(order, shouted, typedByHand, twoHyphens, last);
  }

  @Test
  void a_category_ends_with_its_hyphen() {
    followFromHere();

    append(named("ordering"), named("orders"), order, last);

    expectSent(order, last);
  }

  @Test
  void the_name_begins_with_order() {
    followFromHere();

    append(named("backorder"), order, last);

    expectSent(order, last);
  }

  @Test
  void the_settings_of_an_order_stream_are_excluded() {
    StreamMetadata keepAll = new StreamMetadata();
    keepAll.setMaxCount(1_000_000L);
    followFromHere();

    append(order);
    Futures.join(client.setStreamMetadata(order.name(), keepAll));
    append(last);

    expectSent(order, last);
  }

  @Test
  void it_begins_after_the_checkpoint() {
    Position first = shop.appendUnknown(order);
    append(last);

    follow(Optional.of(first));

    expectSentOr(seen -> lesson.then("orders are missing"), last);
  }

  @Test
  void without_a_checkpoint_it_begins_with_the_first_event() {
    append(payment, order, payment, last);

    follow(Optional.empty());

    expectSentOr(seen -> lesson.then("orders are missing"), order, last);
  }

  @Test
  @Beyond
  void another_character_makes_another_name() {
    followFromHere();

    append(named("order.archive"), named("order_form"), named("order list"), order, last);

    expectSent(order, last);
  }

  @Test
  @Beyond
  void capital_letters_make_another_name() {
    followFromHere();

    append(named("Order"), named("ORDER"), order, last);

    expectSent(order, last);
  }

  /** A stream of another category. */
  private FreshStream named(String category) {
    return new FreshStream(category, order.id());
  }

  private void append(FreshStream... streams) {
    Stream.of(streams).forEach(shop::appendUnknown);
  }

  private void followFromHere() {
    follow(Optional.of(shop.appendUnknown(payment)));
  }

  private void follow(Optional<Position> checkpoint) {
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            sent.add(resolved.getOriginalEvent().getStreamId());
          }

          @Override
          public void onCancelled(Subscription subscription, Throwable reason) {
            Optional.ofNullable(reason).ifPresent(reasons::add);
          }
        };
    SubscribeToAllOptions options =
        lesson.shared("after threw").value(() -> OrderStreamFilter.after(checkpoint));
    subscription =
        Optional.of(
            lesson
                .shared("store refused")
                .value(() -> Futures.join(client.subscribeToAll(listener, options))));
  }

  /** What was appended after the subscription had begun: it is the filter that decides. */
  private void expectSent(FreshStream... streams) {
    expectSentOr(
        seen -> lesson.shared("orders are missing").when(seen.isEmpty(), "nothing came"), streams);
  }

  /** The events of the last expected stream come last: when they are there, all are. */
  private void expectSentOr(Function<List<String>, Lesson> ifMissing, FreshStream... streams) {
    List<String> expected = Stream.of(streams).map(FreshStream::name).toList();
    Await.atMost(LIMIT)
        .untilOr(
            ifMissing,
            expected,
            this::sentOfThisTest,
            seen -> seen.containsAll(expected) || !reasons.isEmpty());
    lesson
        .shared("store ended")
        .with("reason", reasons.stream().findFirst())
        .when(reasons.toString().contains("invalid position"), "the position")
        .expect(reasons.isEmpty());
    lesson.expect(expected, sentOfThisTest());
  }

  /** The streams of this test, as they were sent: others write as well. */
  private List<String> sentOfThisTest() {
    return sent.stream()
        .filter(name -> name.endsWith(order.id()) || name.endsWith(last.id()))
        .toList();
  }
}
