package shop.orders.repository;

import static shop.orders.fixtures.OrderFacts.PRICES;
import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderDecider;
import shop.orders.events.Cart;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.Ids;
import workshop.kit.StoredEvent;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("2.9")
@EventStore
class IdempotencyTest {
  private static final OrderDecider RULES = new OrderDecider(PRICES, CLOCK);
  private static final Cart.Line ONE_CUP = new Cart.Line("cup", 1);
  private static final Cart.Line TWO_CUPS = new Cart.Line("cup", 2);
  private static final Cart.Line THREE_CUPS = new Cart.Line("cup", 3);
  private static final Cart.Line TEAPOT = new Cart.Line("teapot", 1);

  private final StoredOrder stored;
  private final CommandBus bus;
  private final CommandBus otherMachine;
  private final StoreFaults faults;
  private final Lesson lesson;

  IdempotencyTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.stored = new StoredOrder(client, streams);
    this.bus = busOver(faults.client());
    this.otherMachine = busOver(client);
    this.faults = faults;
    this.lesson = lesson;
    stored.holds(stored.created(), stored.confirmed());
  }

  @Test
  void a_command_that_comes_twice_is_carried_out_once() {
    OrderCommand refund = refund(ONE_CUP);
    Outcome<Answer> first = dispatch(refund);
    Outcome<Answer> second = dispatch(refund);

    Lesson ofTheFirst = lesson.then("the first one");
    ofTheFirst.expect(1, ofTheFirst.value(first).facts());
    lesson.expect(List.of("7.40"), refunds());
    expectTheFirstAnswer(lesson.then("the second one"), second);
  }

  @Test
  void a_command_whose_answer_was_lost_can_be_sent_again() {
    OrderCommand refund = refund(ONE_CUP);
    faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    dispatch(refund);
    Outcome<Answer> second = dispatch(refund);

    lesson.expect(List.of("7.40"), refunds());
    expectTheFirstAnswer(lesson.shared("done before"), second);
  }

  @Test
  void a_repeat_is_recognised_before_the_rules_are_asked() {
    OrderCommand everything = refund(TEAPOT, THREE_CUPS, THREE_CUPS);
    faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    dispatch(everything);
    Outcome<Answer> second = dispatch(everything);

    lesson
        .when(hasFacts(1, second) || hasFacts(2, second), "facts are missing")
        .expect(new Answer(3, Optional.empty()), lesson.value(second));
  }

  @Test
  void another_process_recognises_it_too() {
    OrderCommand refund = refund(ONE_CUP);
    dispatch(refund);
    Outcome<Answer> second = dispatch(otherMachine, refund);

    lesson.expect(List.of("7.40"), refunds());
    expectTheFirstAnswer(lesson.shared("done before"), second);
  }

  @Test
  void two_equal_wishes_are_two_wishes() {
    dispatch(refund(ONE_CUP));
    dispatch(refund(ONE_CUP));

    lesson.expect(List.of("7.40", "7.40"), refunds());
  }

  @Test
  void a_repeat_is_recognised_whatever_has_happened_since() {
    OrderCommand refund = refund(ONE_CUP);
    dispatch(refund);
    dispatch(refund(TWO_CUPS));
    Outcome<Answer> third = dispatch(refund);

    lesson.expect(List.of("7.40", "14.80"), refunds());
    expectTheFirstAnswer(lesson.shared("done before"), third);
    lesson.then("its revision").expect(3L, bus.dispatch(refund).revision());
  }

  @Test
  void what_others_answered_is_not_what_the_command_led_to() {
    OrderCommand refund = refund(ONE_CUP);
    dispatch(refund);
    stored.holdsInTheConversation(refund.commandId(), stored.cancelled());
    Outcome<Answer> second = dispatch(refund);

    lesson.with("answer", Ended.with(second)).expect(!hasFacts(2, second));
  }

  @Test
  void a_repeat_of_any_command_is_recognised() {
    OrderCommand ship = new ShipOrder(UUID.randomUUID(), stored.id(), "parcel-1");
    dispatch(ship);
    Outcome<Answer> second = dispatch(ship);

    expectTheFirstAnswer(lesson, second);
  }

  @Test
  void each_fact_has_an_id_of_its_own() {
    dispatch(refund(ONE_CUP, TEAPOT));
    dispatch(refund(ONE_CUP, ONE_CUP));

    List<UUID> ids = stored.raw().events().stream().map(StoredEvent::id).toList();
    lesson.with("events", ids.size()).expect((long) ids.size(), ids.stream().distinct().count());
  }

  @Test
  void facts_of_different_commands_never_have_one_id() {
    UUID first = Ids.nth(1);
    UUID above = new UUID(first.getMostSignificantBits() + 1, first.getLeastSignificantBits());
    UUID ofTheSameHash =
        new UUID(first.getMostSignificantBits() ^ 2, first.getLeastSignificantBits() ^ 2);

    Stream<UUID> ids =
        Stream.of(first, Ids.nth(2), Ids.nth(4), above, ofTheSameHash)
            .flatMap(
                command ->
                    IntStream.range(0, 3).mapToObj(n -> CommandEnvelopes.eventId(command, n)));

    lesson.expect(15L, ids.distinct().count());
  }

  @Test
  void an_append_that_is_sent_again_is_recognised_by_the_store() {
    OrderCommand refund = refund(ONE_CUP, TEAPOT);
    EventStoreOrderRepository orders = new EventStoreOrderRepository(faults.client(), RULES, CLOCK);
    Order order = orders.load(stored.id());
    order.handle(refund);
    faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    Outcome.of(() -> orders.save(order, refund.commandId()));

    CommandResult again = lesson.value(() -> orders.save(order, refund.commandId()));

    lesson.expect(3L, again.revision());
  }

  @Test
  void the_same_command_twice_at_the_same_moment_is_carried_out_once() {
    OrderCommand refund = refund(ONE_CUP);
    faults.next(Call.APPEND).waitsFor(() -> dispatch(otherMachine, refund));
    dispatch(refund);

    lesson.expect(List.of("7.40"), refunds());
  }

  @Test
  void after_a_conflict_a_repeat_is_looked_for_again() {
    OrderCommand refund = refund(ONE_CUP);
    faults
        .next(Call.APPEND)
        .waitsFor(() -> stored.holds(stored.refunded("1.00")))
        .waitsFor(() -> dispatch(otherMachine, refund));
    Outcome<Answer> answer = dispatch(refund);

    lesson.expect(List.of("1.00", "7.40"), refunds());
    expectTheFirstAnswer(lesson.shared("done before"), answer);
  }

  private static CommandBus busOver(EventStoreDBClient client) {
    return new OrderCommandBus(new EventStoreOrderRepository(client, RULES, CLOCK), 3);
  }

  private RefundOrder refund(Cart.Line... returned) {
    return new RefundOrder(UUID.randomUUID(), stored.id(), List.of(returned));
  }

  private Outcome<Answer> dispatch(OrderCommand command) {
    return dispatch(bus, command);
  }

  private static Outcome<Answer> dispatch(CommandBus bus, OrderCommand command) {
    return Outcome.of(() -> Answer.of(bus.dispatch(command)));
  }

  /** The amounts in the stream, as decimals or in the form of a Money. */
  private List<String> refunds() {
    return stored.raw().events().stream()
        .filter(event -> event.type().equals("OrderRefunded"))
        .map(event -> event.json().get("amount"))
        .map(amount -> amount instanceof Map<?, ?> money ? money.get("amount") : amount)
        .map(String::valueOf)
        .toList();
  }

  private static void expectTheFirstAnswer(Lesson lesson, Outcome<Answer> repeat) {
    lesson.expect(new Answer(1, Optional.empty()), lesson.value(repeat));
  }

  private static boolean hasFacts(int facts, Outcome<Answer> outcome) {
    return outcome instanceof Outcome.Returned<Answer>(Answer answer) && answer.facts() == facts;
  }

  private record Answer(int facts, Optional<Position> position) {
    static Answer of(CommandResult result) {
      return new Answer(result.events().size(), result.position());
    }
  }
}
