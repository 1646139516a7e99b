package shop.orders.repository;

import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import io.grpc.Status;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.events.Cart;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.RawEvent;
import workshop.kit.store.Streams;
import workshop.kit.time.Ids;

@Exercise("2.11")
@EventStore
class IdempotencyTest {
  private static final int EVENTS_PER_COMMAND = 300;
  private static final long LATER_EVENTS = 12;

  private final EventStoreDBClient client;
  private final StoredOrder stored;
  private final CommandBus bus;
  private final StoreFaults faults;
  private final Lesson lesson;

  IdempotencyTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.client = client;
    this.stored = new StoredOrder(client, streams);
    this.bus = busOver(faults.client());
    this.faults = faults;
    this.lesson = lesson;
    stored.holds(stored.created(), stored.confirmed());
  }

  @Test
  void a_repeated_command_stores_nothing_new() {
    RefundOrder refund = refund(1);
    faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    dispatch(refund);
    Outcome<Answer> second = dispatch(refund);

    lesson.expect(1L, refunds());
    Answer answer = answered(second);
    Lesson told =
        answer.position().isPresent() ? lesson.then("saved again") : lesson.then("the answer");
    told.expect(new Answer(1, 2, Optional.empty()), answer);
  }

  @Test
  void another_instance_recognizes_the_repeat() {
    RefundOrder refund = refund(1);
    dispatch(refund);
    dispatch(busOver(client), refund);

    lesson.expect(1L, refunds());
  }

  @Test
  void a_repeat_returns_all_events_of_the_first_time() {
    RefundOrder refund = refund(3);
    dispatch(refund);
    stored.holds(Stream.generate(() -> stored.refunded("0.01")).limit(LATER_EVENTS));

    Answer second = answered(dispatch(refund));

    lesson
        .when(second.revision() > 16, "stored again")
        .when(second.events() != 3, "other events")
        .expect(new Answer(3, 16, Optional.empty()), second);
  }

  @Test
  void only_events_of_this_command_are_returned() {
    RefundOrder refund = refund(1);
    dispatch(refund);
    stored.holdsInTheConversation(refund.commandId(), stored.cancelled());

    Answer second = answered(dispatch(refund));

    lesson.expect(1, second.events());
  }

  @Test
  void commands_with_different_ids_are_different_commands() {
    dispatch(refund(1));
    dispatch(refund(1));

    lesson.expect(2L, refunds());
  }

  @Test
  void a_repeat_is_recognized_before_the_rules_decide() {
    OrderCommand ship = new ShipOrder(UUID.randomUUID(), stored.id(), "parcel-1");
    dispatch(ship);

    Outcome<Answer> second = dispatch(ship);
    lesson.with("ended", Ended.with(second)).expect(second.thrown().isEmpty());
  }

  @Test
  void every_event_has_its_own_id() {
    UUID first = Ids.nth(1);
    UUID above = new UUID(first.getMostSignificantBits() + 1, first.getLeastSignificantBits());
    UUID sameHash =
        new UUID(first.getMostSignificantBits() ^ 2, first.getLeastSignificantBits() ^ 2);

    List<UUID> ids =
        Stream.of(first, Ids.nth(2), Ids.nth(4), above, sameHash)
            .flatMap(
                command ->
                    IntStream.range(0, EVENTS_PER_COMMAND)
                        .mapToObj(n -> CommandEnvelopes.eventId(command, n)))
            .toList();

    lesson.expect((long) ids.size(), ids.stream().distinct().count());
    dispatch(refund(2));
    lesson.then("in the store").expect(List.of(), idsStoredTwice());
  }

  @Test
  void the_store_recognizes_a_repeated_append() {
    RefundOrder refund = refund(2);
    CommandContext context = CommandContext.opening(refund);
    OrderRepository orders = ordersOver(faults.client());
    Order order = orders.load(stored.id());
    order.handle(refund);
    faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    Outcome.of(() -> orders.save(order, context));

    Outcome<CommandResult> again = Outcome.of(() -> orders.save(order, context));

    lesson.with("ended", Ended.with(again)).expect(again.thrown().isEmpty());
  }

  @Test
  @Beyond
  void after_a_conflict_a_repeat_is_recognized_too() {
    RefundOrder refund = refund(1);
    faults
        .next(Call.APPEND)
        .waitsFor(() -> stored.holds(stored.refunded("1.00")))
        .waitsFor(() -> dispatch(busOver(client), refund));
    dispatch(refund);

    lesson.expect(2L, refunds());
  }

  private static CommandBus busOver(EventStoreDBClient client) {
    return new OrderCommandBus(ordersOver(client), 3);
  }

  private static OrderRepository ordersOver(EventStoreDBClient client) {
    return new EventStoreOrderRepository(client, new SimpleRules(), CLOCK);
  }

  /** A refund of some cups, one in each line: as many events, and all with the same content. */
  private RefundOrder refund(int cups) {
    List<Cart.Line> lines = Collections.nCopies(cups, new Cart.Line("cup", 1));
    return new RefundOrder(UUID.randomUUID(), stored.id(), lines);
  }

  private Outcome<Answer> dispatch(OrderCommand command) {
    return dispatch(bus, command);
  }

  private static Outcome<Answer> dispatch(CommandBus bus, OrderCommand command) {
    return Outcome.of(() -> Answer.of(bus.dispatch(command)));
  }

  private Answer answered(Outcome<Answer> repeat) {
    return lesson.shared("the repeat failed").value(repeat);
  }

  private long refunds() {
    return stored.types().stream().filter("OrderRefunded"::equals).count();
  }

  private List<UUID> idsStoredTwice() {
    List<UUID> ids = stored.raw().events().stream().map(RawEvent::id).toList();
    return ids.stream().filter(id -> Collections.frequency(ids, id) > 1).distinct().toList();
  }

  private record Answer(int events, long revision, Optional<Position> position) {
    static Answer of(CommandResult result) {
      return new Answer(result.events().size(), result.revision(), result.position());
    }
  }
}
