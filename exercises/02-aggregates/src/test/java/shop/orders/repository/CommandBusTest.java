package shop.orders.repository;

import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderCommand.ConfirmOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.Streams;
import workshop.kit.time.Ids;

@Exercise("2.10")
@EventStore
class CommandBusTest {
  private static final UUID CONVERSATION = Ids.nth(1_000);
  private static final int ATTEMPTS = 3;

  /** After so many conflicts the other writers stop, so that a bus without a bound ends. */
  private static final int FAR_TOO_MANY = 20;

  private static final String REFUSED = "OrderRejected";
  private static final String CONFLICT = "ConcurrencyConflict";

  private final StoredOrder stored;
  private final Ids commands = new Ids();
  private final OrderRepository orders;
  private final CommandBus bus;
  private final StoreFaults faults;
  private final Lesson lesson;

  CommandBusTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.stored = new StoredOrder(client, streams);
    this.orders = new EventStoreOrderRepository(faults.client(), new SimpleRules(), CLOCK);
    this.bus = new OrderCommandBus(orders, ATTEMPTS);
    this.faults = faults;
    this.lesson = lesson;
    stored.holds(stored.created());
  }

  @Test
  void a_command_is_decided_and_its_events_are_stored() {
    Outcome<Done> outcome = dispatch(confirm());
    Done done = lesson.when(outcome.thrown().isPresent(), "it threw").value(outcome);

    lesson.expect(List.of("OrderCreated", "OrderConfirmed"), stored.types());
    lesson.then("the caller").expect(new Done(1, 1), done);
  }

  @Test
  void the_context_reaches_the_store() {
    dispatch(confirm());

    lesson.expect(List.of(CONVERSATION.toString()), conversations());
  }

  @Test
  void after_a_conflict_the_command_is_decided_again() {
    faults.next(Call.APPEND).waitsFor(() -> stored.holds(stored.confirmed()));

    Outcome<Done> cancel = dispatch(cancel());

    lesson
        .when(cancel.thrown().isEmpty(), "it returned")
        .with("ended", Ended.with(cancel))
        .expect(List.of("OrderCreated", "OrderConfirmed", "OrderCancelled"), stored.types());
  }

  @Test
  void a_retry_decides_on_the_new_state() {
    faults.next(Call.APPEND).waitsFor(stored::isCancelledByAnotherClerk);

    Outcome<Done> confirm = dispatch(confirm());

    lesson.expect(List.of("OrderCreated", "OrderCancelled"), stored.types());
    lesson.then("the caller").expect(REFUSED, Ended.with(confirm));
  }

  @Test
  void the_number_of_attempts_is_bounded() {
    AtomicInteger attempts = new AtomicInteger();
    faults
        .every(Call.APPEND)
        .waitsFor(
            () -> {
              if (attempts.incrementAndGet() < FAR_TOO_MANY) {
                stored.holds(stored.refunded("0.01"));
              }
            });

    Outcome<Done> cancel = dispatch(cancel());

    lesson
        .with("attempts", attempts)
        .with("bound", ATTEMPTS)
        .when(attempts.get() < ATTEMPTS, "too few")
        .expect(attempts.get() == ATTEMPTS);
    lesson.then("the caller").expect(CONFLICT, Ended.with(cancel));
  }

  @Test
  void a_refusal_is_not_retried() {
    int readsPerLoad = readsPerLoad();

    Outcome<Done> ship = dispatch(new ShipOrder(commands.get(), stored.id(), "parcel-1"));

    lesson.expect(REFUSED, Ended.with(ship));
    lesson.then("one load").expect(1, faults.calls(Call.READ).size() / readsPerLoad);
  }

  @Test
  void an_outage_is_not_retried() {
    int readsPerLoad = readsPerLoad();
    faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);

    Outcome<Done> confirm = dispatch(confirm());

    int loads = faults.calls(Call.READ).size() / readsPerLoad;
    int appends = faults.calls(Call.APPEND).size();
    lesson
        .when(loads > 1 || appends > 1, "it was retried")
        .with("ended", Ended.with(confirm))
        .with("loads", loads)
        .with("appends", appends)
        .expect(failedInTheStore(confirm) && appends == 1);
  }

  @Test
  @Beyond
  void every_command_has_all_attempts() {
    CommandBus patient = new OrderCommandBus(orders, ATTEMPTS + 1);
    Outcome<Done> first = dispatch(patient, confirm(), ATTEMPTS);
    Outcome<Done> second = dispatch(patient, cancel(), ATTEMPTS);

    lesson
        .when(first.thrown().isPresent(), "the first too")
        .expect(
            List.of(new Done(1, 4), new Done(1, 8)),
            List.of(Ended.with(first), Ended.with(second)));
  }

  private int readsPerLoad() {
    orders.load(stored.id());
    int reads = faults.calls(Call.READ).size();
    faults.forgetCalls();
    return reads;
  }

  /** Other writers are faster at each of the next attempts. */
  private Outcome<Done> dispatch(CommandBus bus, OrderCommand command, int conflicts) {
    for (int i = 1; i <= conflicts; i++) {
      faults.nth(i, Call.APPEND).waitsFor(() -> stored.holds(stored.refunded("0.01")));
    }
    return dispatch(bus, command);
  }

  private Outcome<Done> dispatch(OrderCommand command) {
    return dispatch(bus, command);
  }

  private static Outcome<Done> dispatch(CommandBus bus, OrderCommand command) {
    CommandContext context = new CommandContext(command.commandId(), CONVERSATION);
    return Outcome.of(() -> Done.with(bus.dispatch(command, context)));
  }

  private ConfirmOrder confirm() {
    return new ConfirmOrder(commands.get(), stored.id(), "payment-1");
  }

  private CancelOrder cancel() {
    return new CancelOrder(commands.get(), stored.id(), "too expensive");
  }

  /** The conversations of all events but the first. */
  private List<String> conversations() {
    return stored.raw().events().stream()
        .skip(1)
        .map(event -> Objects.toString(event.jsonMetadata().get("$correlationId")))
        .toList();
  }

  private static boolean failedInTheStore(Outcome<Done> outcome) {
    return outcome.thrown().isPresent()
        && !outcome.threw(ConcurrencyConflict.class)
        && !outcome.wraps(ConcurrencyConflict.class);
  }

  private record Done(int events, long revision) {
    static Done with(CommandResult result) {
      return new Done(result.events().size(), result.revision());
    }
  }
}
