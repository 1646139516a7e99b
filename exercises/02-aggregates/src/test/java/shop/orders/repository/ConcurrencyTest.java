package shop.orders.repository;

import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.WrongExpectedVersionException;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.events.OrderEvent;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.Streams;
import workshop.kit.time.Ids;

@Exercise("2.9")
@EventStore
class ConcurrencyTest {
  private static final String CONFLICT = "ConcurrencyConflict";

  private final StoredOrder stored;
  private final FixedRules rules = new FixedRules();
  private final EventStoreOrderRepository repository;
  private final StoreFaults faults;
  private final Lesson lesson;
  private int commands;

  ConcurrencyTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.stored = new StoredOrder(client, streams);
    this.repository = new EventStoreOrderRepository(faults.client(), rules, CLOCK);
    this.faults = faults;
    this.lesson = lesson;
  }

  @Test
  void only_the_first_of_two_writers_wins() {
    stored.holds(stored.created());
    Order order = repository.load(stored.id());
    stored.isCancelledByAnotherClerk();

    save(order, stored.confirmed());

    lesson
        .with("stream", stored.streamName())
        .expect(List.of("OrderCreated", "OrderCancelled"), stored.types());
  }

  @Test
  void only_the_first_of_two_creators_wins() {
    Order order = repository.load(stored.id());
    stored.holds(stored.created());

    save(order, stored.created());

    lesson.with("stream", stored.streamName()).expect(List.of("OrderCreated"), stored.types());
  }

  @Test
  void the_store_makes_the_comparison() {
    stored.holds(stored.created());
    Order order = repository.load(stored.id());
    faults.next(Call.APPEND).waitsFor(stored::isCancelledByAnotherClerk);

    save(order, stored.confirmed());

    lesson
        .with("stream", stored.streamName())
        .expect(List.of("OrderCreated", "OrderCancelled"), stored.types());
  }

  @Test
  void a_decision_is_one_append() {
    Order order = repository.load(stored.id());

    lesson.shared("no other writer").value(save(order, stored.created(), stored.confirmed()));

    lesson
        .with("appends", faults.eventsPerAppend().size())
        .expect(List.of(2), faults.eventsPerAppend());
  }

  @Test
  void a_refused_append_is_a_conflict() {
    stored.holds(stored.created());
    Order order = repository.load(stored.id());
    stored.isCancelledByAnotherClerk();

    Outcome<Long> saved = save(order, stored.confirmed());

    lesson
        .when(saved.thrown().isEmpty(), "it was stored")
        .when(saved.wraps(WrongExpectedVersionException.class), "it is wrapped")
        .with("ended", Ended.with(saved))
        .expect(CONFLICT, Ended.with(saved));
  }

  @Test
  void an_outage_stays_an_outage() {
    stored.holds(stored.created());
    Order order = repository.load(stored.id());
    faults.next(Call.APPEND).neverArrives(Status.UNAVAILABLE);

    expectAnotherFailure(save(order, stored.confirmed()));
  }

  @Test
  void a_single_writer_always_gets_through() {
    Order order = repository.load(stored.id());
    Outcome<Long> first = save(order, stored.created());
    Outcome<Long> second = save(order, stored.confirmed());
    Outcome<Long> third = save(repository.load(stored.id()), stored.cancelled());

    lesson
        .when(order.version() == 0 && Ended.with(second).equals(CONFLICT), "the second save")
        .expect(
            List.of(0L, 1L, 2L), List.of(Ended.with(first), Ended.with(second), Ended.with(third)));
  }

  @Test
  @Beyond
  void a_truncated_stream_can_be_appended_to() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    stored.isTruncatedBefore(2);
    Order order = repository.load(stored.id());

    lesson
        .with("stream", stored.streamName())
        .expect(3L, Ended.with(save(order, stored.refunded("2.00"))));
  }

  @Test
  @Beyond
  void a_deleted_order_is_reported_as_deleted() {
    stored.holds(stored.created());
    Order order = repository.load(stored.id());
    stored.isDeleted();

    expectAnotherFailure(save(order, stored.confirmed()));
  }

  /** The revision that the order has in the store after a save of this decision. */
  private Outcome<Long> save(Order order, OrderEvent... decision) {
    rules.decideFor(order, decision);
    CommandContext context = new CommandContext(Ids.nth(++commands), Ids.nth(1));
    return Outcome.of(() -> repository.save(order, context).revision());
  }

  private void expectAnotherFailure(Outcome<Long> saved) {
    Object ended = Ended.with(saved);
    lesson.with("ended", ended).expect(saved.thrown().isPresent() && !ended.equals(CONFLICT));
  }
}
