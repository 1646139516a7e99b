package shop.orders.monitoring;

import com.eventstore.dbclient.Position;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderRejected;
import shop.orders.events.EventTypes;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.fixtures.OrderFacts;
import shop.orders.repository.CommandBus;
import shop.orders.repository.CommandContext;
import shop.orders.repository.CommandResult;
import shop.orders.repository.ConcurrencyConflict;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("6.2")
class MeteredCommandBusTest {
  private static final Map<String, Class<?>> NAMES =
      Map.of(
          "order-placed", OrderCreated.class,
          "OrderConfirmed", OrderConfirmed.class,
          "OrderCancelled", OrderCancelled.class,
          "OrderRefunded", OrderRefunded.class);

  private final OrderFacts facts = new OrderFacts("B-10de");
  private final Scrape scrape = new Scrape();
  private final Lesson lesson;
  private CommandBus carriesOut;
  private CommandBus metered;

  MeteredCommandBusTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void each_event_type_has_a_counter_before_its_first_event() {
    busThat((command, context) -> stored(facts.created()));

    lesson.expect(counters(0, 0, 0, 0), scrape.series());
  }

  @Test
  void one_metric_of_type_counter_holds_all_event_types() {
    dispatch(stored(facts.created()));
    dispatch(stored(facts.confirmed()));

    lesson.expect(List.of("orders_events_stored_total counter"), scrape.types());
  }

  @Test
  void each_stored_event_adds_one_to_the_counter_of_its_type() {
    dispatch(stored(facts.created()));
    dispatch(stored(facts.refunded("7.40"), facts.refunded("14.80"), facts.cancelled()));

    boolean another = scrape.series().size() > NAMES.size();
    lesson.when(another, "another name").expect(counters(1, 0, 1, 2), scrape.series());
  }

  @Test
  void the_number_of_series_does_not_grow_with_the_orders() {
    createAndCancel("C-0-41");
    int ofOneOrder = scrape.series().size();

    IntStream.rangeClosed(1, 20).mapToObj("C-%d-41"::formatted).forEach(this::createAndCancel);

    lesson.expect(ofOneOrder, scrape.series().size());
  }

  @Test
  void a_command_that_stored_nothing_now_adds_nothing() {
    dispatch(stored(facts.created()));
    List<String> before = scrape.series();

    dispatch(new CommandResult(List.of(facts.created()), 3, Optional.empty()));
    lesson.expect(before, scrape.series());

    dispatch(new CommandResult(List.of(), 3, Optional.empty()));
    lesson.then("nothing to do").expect(before, scrape.series());
  }

  @Test
  void a_failed_command_adds_nothing_and_its_exception_reaches_the_caller() {
    dispatch(stored(facts.created()));
    List<String> before = scrape.series();
    for (RuntimeException failure : failures()) {
      CommandBus bus =
          busThat(
              (command, context) -> {
                throw failure;
              });

      Outcome<CommandResult> outcome = Outcome.of(() -> bus.dispatch(cancel()));

      Lesson told = lesson.with("failure", failure.getClass().getSimpleName());
      told.expect(before, scrape.series());
      told.then("the exception").expect(Optional.of(failure), outcome.thrown());
    }
  }

  @Test
  void the_command_and_its_context_reach_the_bus_and_its_result_returns() {
    CommandResult result = stored(facts.cancelled());
    CancelOrder command = cancel();
    CommandContext context = new CommandContext(command.commandId(), UUID.randomUUID());
    List<Object> received = new ArrayList<>();
    CommandBus bus =
        busThat(
            (sent, with) -> {
              received.addAll(List.of(sent, with));
              return result;
            });

    CommandResult returned =
        lesson.shared("dispatch threw").value(() -> bus.dispatch(command, context));

    lesson
        .when(received.size() == 2 && received.getFirst().equals(command), "another context")
        .expect(List.of(command, context), received);
    lesson.then("the result").expect(true, returned == result);
  }

  /** The reason is another one for each order. */
  private void createAndCancel(String orderId) {
    OrderFacts order = new OrderFacts(orderId);
    dispatch(stored(order.created()));
    dispatch(stored(new OrderCancelled(orderId, orderId, OrderFacts.NOON)));
  }

  private static List<RuntimeException> failures() {
    return List.of(
        new OrderRejected(OrderRejected.Reason.ALREADY_SHIPPED),
        new ConcurrencyConflict("B-10de", 3),
        new StatusRuntimeException(Status.DEADLINE_EXCEEDED));
  }

  private void dispatch(CommandResult result) {
    CommandBus bus = busThat((command, context) -> result);
    lesson.shared("dispatch threw").returns(() -> bus.dispatch(cancel()));
  }

  /** The same metered bus at each call; from now on, the bus behind it does this. */
  private CommandBus busThat(CommandBus now) {
    carriesOut = now;
    if (metered == null) {
      metered = lesson.shared("the constructor threw").value(this::newBus);
    }
    return metered;
  }

  private CommandBus newBus() {
    return new MeteredCommandBus(
        (command, context) -> carriesOut.dispatch(command, context),
        scrape.registry(),
        EventTypes.of(NAMES),
        NAMES.keySet());
  }

  private CommandResult stored(OrderEvent... events) {
    return new CommandResult(List.of(events), 17, Optional.of(new Position(48_120, 48_120)));
  }

  private CancelOrder cancel() {
    return new CancelOrder(UUID.randomUUID(), facts.id(), "changed her mind");
  }

  private static List<String> counters(int placed, int confirmed, int cancelled, int refunded) {
    return List.of(
        counter("OrderCancelled", cancelled),
        counter("OrderConfirmed", confirmed),
        counter("OrderRefunded", refunded),
        counter("order-placed", placed));
  }

  private static String counter(String type, int count) {
    return "orders_events_stored_total{type=\"%s\"} %d.0".formatted(type, count);
  }
}
