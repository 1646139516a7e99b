package shop.orders.repository;

import static shop.orders.aggregate.OrderStatus.CONFIRMED;
import static shop.orders.aggregate.OrderStatus.CREATED;
import static shop.orders.aggregate.OrderStatus.NEW;
import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.StreamNotFoundException;
import io.grpc.Status;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderState;
import shop.orders.aggregate.OrderStatus;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.eventstore.Decoded;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.Ids;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("2.6")
@EventStore
class RepositoryTest {
  /** The store has room for one mebibyte in one append. */
  private static final String TOO_LARGE = "x".repeat(1_100_000);

  private final StoredOrder stored;
  private final Ids commands = new Ids();
  private final Fixed rules = new Fixed();
  private final EventStoreOrderRepository repository;
  private final StoreFaults faults;
  private final Lesson lesson;

  RepositoryTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.stored = new StoredOrder(client, streams);
    this.repository = new EventStoreOrderRepository(faults.client(), rules, CLOCK);
    this.faults = faults;
    this.lesson = lesson;
  }

  @Test
  void a_new_order_is_stored_and_can_be_loaded_again() {
    saved(loaded(), stored.created());

    lesson.with("stream", stored.streamName()).expect(List.of("OrderCreated"), stored.types());
    lesson.then("loaded again").expect(new Seen(CREATED, 2, 0), Seen.of(loaded()));
  }

  @Test
  void an_order_is_all_that_lies_in_its_stream_whoever_wrote_it() {
    stored.holds(stored.created(), stored.confirmed());

    lesson.expect(new Seen(CONFIRMED, 2, 1), Seen.of(loaded()));
  }

  @Test
  void an_order_that_never_existed_is_a_new_one() {
    lesson.expect(new Seen(NEW, 0, -1), Seen.of(loaded()));
  }

  @Test
  void a_deleted_order_is_not_a_new_one() {
    stored.holds(stored.created(), stored.confirmed());
    stored.isDeletedForGood();

    expectAnException(load());
  }

  @Test
  void an_outage_is_not_a_new_order() {
    stored.holds(stored.created(), stored.confirmed());
    faults.every(Call.READ).neverArrives(Status.UNAVAILABLE);

    expectAnException(load());
  }

  @Test
  void an_order_with_an_unknown_event_is_not_decided_on() {
    stored.holds(stored.created());
    stored.raw().append("OrderSplitInTwo", "{}");
    stored.holds(stored.confirmed());

    Outcome<Order> load = load();

    expectAnException(load);
    lesson.then("which event").expect("UnreadableOrder", Ended.with(load));
  }

  @Test
  void a_long_history_is_read_to_its_end() {
    stored.holds(stored.created(), stored.confirmed());
    stored.holds(Stream.generate(() -> stored.refunded("0.01")).limit(1_100));

    lesson.expect(
        new Refunds(CONFIRMED, new BigDecimal("11.00"), Currency.getInstance("EUR")),
        Refunds.of(loaded().state()));
  }

  @Test
  void a_history_can_begin_at_any_revision() {
    stored.holds(
        stored.created(), stored.confirmed(), stored.refunded("1.00"), stored.refunded("2.00"));

    List<Decoded> history = repository.history(stored.id(), 2);

    lesson.expect(List.of(2L, 3L), history.stream().map(Decoded::revision).toList());
  }

  @Test
  void an_event_keeps_its_revision_where_the_beginning_was_cut_off() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    stored.isCutOffBefore(2);

    lesson.expect(2L, loaded().version());
  }

  @Test
  void a_decision_is_stored_as_a_whole_or_not_at_all() {
    stored.holds(stored.created(), stored.confirmed());
    Order order = loaded();
    OrderEvent tooLarge = new OrderCancelled(stored.id(), TOO_LARGE, StoredOrder.NOON);

    Outcome<CommandResult> save = save(order, stored.refunded("7.40"), tooLarge);

    lesson.expect(List.of("OrderCreated", "OrderConfirmed"), stored.types());
    lesson.then("save fails").expect(save.thrown().isPresent());
    lesson.then("the events wait").expect(new Waiting(2, 1), Waiting.in(order));
  }

  @Test
  void what_was_saved_is_not_saved_again() {
    Order order = loaded();
    saved(order, stored.created());
    save(order, stored.confirmed());

    lesson.expect(List.of("OrderCreated", "OrderConfirmed"), stored.types());
  }

  @Test
  void save_says_what_was_stored_and_where() {
    stored.holds(stored.created(), stored.confirmed());

    CommandResult result = saved(loaded(), stored.refunded("7.40"), stored.refunded("7.40"));

    lesson.expect(
        List.of("OrderCreated", "OrderConfirmed", "OrderRefunded", "OrderRefunded"),
        stored.types());
    lesson
        .then("the result")
        .expect(new Told(2, 3, Optional.of(stored.lastPosition())), Told.by(result));
  }

  @Test
  void where_a_deleted_order_is_created_anew_the_store_counts_on() {
    stored.holds(stored.created(), stored.confirmed());
    stored.isDeletedUntilSomebodyAppends();
    Order order = loaded();

    CommandResult result = saved(order, stored.created());

    lesson.expect(new Revisions(2, 2), new Revisions(result.revision(), order.version()));
  }

  @Test
  void the_store_keeps_which_command_led_to_it() {
    saved(loaded(), stored.created(), stored.confirmed());

    String command = Ids.nth(1).toString();
    lesson.expect(
        List.of(command, command),
        stored.raw().events().stream()
            .map(event -> Objects.toString(event.jsonMetadata().get("$causationId")))
            .toList());
  }

  @Test
  void where_nothing_was_decided_nothing_is_stored() {
    stored.holds(stored.created(), stored.confirmed());

    CommandResult result = saved(loaded());

    lesson.expect(0, faults.calls(Call.APPEND).size());
    lesson.then("the result").expect(new Told(0, 1, Optional.empty()), Told.by(result));
  }

  @Test
  void the_domain_knows_nothing_of_the_store() {
    loaded();

    List<String> references = Domain.referencesToTheEdge();

    lesson.with("references", String.join("; ", references)).expect(List.of(), references);
  }

  private Outcome<Order> load() {
    return Outcome.of(() -> repository.load(stored.id()));
  }

  /** The order, where load has no reason to fail. */
  private Order loaded() {
    Outcome<Order> load = load();
    return lesson
        .shared("load failed")
        .with("exception", Ended.with(load))
        .when(load.threw(StreamNotFoundException.class), "no stream")
        .when(load.wraps(StreamNotFoundException.class), "it is wrapped")
        .value(load);
  }

  private Outcome<CommandResult> save(Order order, OrderEvent... decision) {
    rules.decideFor(order, decision);
    return Outcome.of(() -> repository.save(order, commands.get()));
  }

  /** The result, where save has no reason to fail. */
  private CommandResult saved(Order order, OrderEvent... decision) {
    return lesson.shared("nobody else wrote").value(save(order, decision));
  }

  private void expectAnException(Outcome<Order> load) {
    Object loaded =
        load instanceof Outcome.Returned<Order>(Order order) ? Seen.of(order) : Ended.with(load);
    lesson.with("loaded", loaded).expect(load.thrown().isPresent());
  }

  private record Seen(OrderStatus status, int items, long revision) {
    static Seen of(Order order) {
      return new Seen(order.state().status(), order.state().items().size(), order.version());
    }
  }

  private record Refunds(OrderStatus status, BigDecimal amount, Currency currency) {
    static Refunds of(OrderState state) {
      return new Refunds(state.status(), state.refunded().amount(), state.refunded().currency());
    }
  }

  private record Waiting(int events, long version) {
    static Waiting in(Order order) {
      return new Waiting(order.getUncommittedEvents().size(), order.version());
    }
  }

  private record Told(int events, long revision, Optional<Position> position) {
    static Told by(CommandResult result) {
      return new Told(result.events().size(), result.revision(), result.position());
    }
  }

  private record Revisions(long result, long order) {}
}
