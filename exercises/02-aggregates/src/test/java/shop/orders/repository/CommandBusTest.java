package shop.orders.repository;

import static shop.orders.fixtures.OrderFacts.PRICES;
import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderCommand.ConfirmOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderDecider;
import shop.orders.aggregate.OrderRejected;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.Ids;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("2.8")
@EventStore
class CommandBusTest {
  private static final UUID COMMAND = Ids.nth(1);
  private static final int ATTEMPTS = 3;

  /** After so many we stop getting in the way, so that a bus without a bound comes to an end. */
  private static final int FAR_TOO_MANY = 20;

  private static final String REFUSED = "OrderRejected";
  private static final String CONFLICT = "ConcurrencyConflict";

  private final StoredOrder stored;
  private final OrderRepository orders;
  private final CommandBus bus;
  private final StoreFaults faults;
  private final Lesson lesson;

  CommandBusTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.stored = new StoredOrder(client, streams);
    OrderDecider rules = new OrderDecider(PRICES, CLOCK);
    this.orders = new EventStoreOrderRepository(faults.client(), rules, CLOCK);
    this.bus = new OrderCommandBus(orders, ATTEMPTS);
    this.faults = faults;
    this.lesson = lesson;
    stored.holds(stored.created());
  }

  @Test
  void a_command_is_decided_and_what_it_leads_to_is_stored() {
    Done done = lesson.value(confirm());

    lesson.expect(List.of("OrderCreated", "OrderConfirmed"), stored.types());
    lesson.then("the caller").expect(new Done(1, 1), done);
  }

  @Test
  void when_somebody_was_faster_the_command_is_decided_again() {
    faults.next(Call.APPEND).waitsFor(() -> stored.holds(stored.confirmed()));

    Outcome<Done> cancel = cancel();

    expectNoSilence(lesson.shared("done in silence"), cancel, 2);
    lesson
        .with("outcome", Ended.with(cancel))
        .expect(List.of("OrderCreated", "OrderConfirmed", "OrderCancelled"), stored.types());
  }

  @Test
  void what_was_decided_on_the_old_state_is_not_stored_on_the_new_one() {
    faults.next(Call.APPEND).waitsFor(stored::isCancelledByAnotherClerk);

    Outcome<Done> confirm = confirm();

    lesson.expect(List.of("OrderCreated", "OrderCancelled"), stored.types());
    expectNoSilence(lesson.shared("done in silence").then("it was cancelled"), confirm, 2);
    lesson.then("the caller").expect(REFUSED, Ended.with(confirm));
  }

  @Test
  void two_that_were_faster_are_two_more_attempts() {
    faults.next(Call.APPEND).waitsFor(() -> stored.holds(stored.refunded("1.00")));
    faults.nth(2, Call.APPEND).waitsFor(() -> stored.holds(stored.confirmed()));

    Outcome<Done> cancel = cancel();

    expectNoSilence(lesson.shared("done in silence").then("it was twice"), cancel, 3);
    lesson
        .with("attempts", ATTEMPTS)
        .with("outcome", Ended.with(cancel))
        .expect(
            List.of("OrderCreated", "OrderRefunded", "OrderConfirmed", "OrderCancelled"),
            stored.types());
  }

  @Test
  void a_refusal_is_not_tried_again() {
    orders.load(stored.id());
    int readsOfOneLoad = faults.calls(Call.READ).size();
    faults.forgetCalls();

    Outcome<Done> ship = dispatch(new ShipOrder(COMMAND, stored.id(), "parcel-1"));

    expectNoSilence(lesson.shared("done in silence").then("it was refused"), ship, 1);
    lesson.expect(REFUSED, Ended.with(ship));
    lesson.then("one load").expect(1, faults.calls(Call.READ).size() / readsOfOneLoad);
  }

  @Test
  void an_outage_is_not_tried_again() {
    faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);

    Outcome<Done> confirm = confirm();

    int appends = faults.calls(Call.APPEND).size();
    Lesson ofThisOutcome = lesson.with("outcome", Ended.with(confirm));
    ofThisOutcome.expect(appends > 1 || confirm.thrown().isPresent());
    ofThisOutcome
        .then("one append")
        .with("appends", appends)
        .expect(failedInTheStore(confirm) && appends == 1);
  }

  @Test
  void it_gives_up_after_a_bounded_number_of_attempts() {
    AtomicInteger others = new AtomicInteger();
    faults
        .every(Call.APPEND)
        .waitsFor(
            () -> {
              if (others.incrementAndGet() < FAR_TOO_MANY) {
                stored.holds(stored.refunded("0.01"));
              }
            });

    Outcome<Done> cancel = cancel();

    lesson.with("attempts", others).with("bound", ATTEMPTS).expect(others.get() <= ATTEMPTS);
    lesson.then("the caller").expect(CONFLICT, Ended.with(cancel));
  }

  private Outcome<Done> confirm() {
    return dispatch(new ConfirmOrder(COMMAND, stored.id(), "payment-1"));
  }

  private Outcome<Done> cancel() {
    return dispatch(new CancelOrder(COMMAND, stored.id(), "whatever"));
  }

  private Outcome<Done> dispatch(OrderCommand command) {
    return Outcome.of(() -> Done.with(bus.dispatch(command)));
  }

  /**
   * “Done” is no answer where nothing was done.
   *
   * @param events so many are in the stream where nothing was done
   */
  private void expectNoSilence(Lesson lesson, Outcome<Done> outcome, int events) {
    boolean stillWaiting = stored.types().size() <= events;
    lesson
        .with("outcome", Ended.with(outcome))
        .expect(outcome.thrown().isPresent() || !stillWaiting);
  }

  private static boolean failedInTheStore(Outcome<Done> outcome) {
    return outcome.thrown().isPresent()
        && !outcome.threw(OrderRejected.class)
        && !outcome.threw(ConcurrencyConflict.class)
        && !outcome.wraps(ConcurrencyConflict.class);
  }

  private record Done(int events, long revision) {
    static Done with(CommandResult result) {
      return new Done(result.events().size(), result.revision());
    }
  }
}
