package shop.orders.repository;

import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderState;
import shop.orders.events.OrderEvent;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.Streams;
import workshop.kit.time.Ids;

@Exercise("2.8")
@EventStore
class SaveTest {
  private static final UUID COMMAND = Ids.nth(1);
  private static final UUID CONVERSATION = Ids.nth(2);
  private static final CommandContext CONTEXT = new CommandContext(COMMAND, CONVERSATION);

  private final StoredOrder stored;
  private final FixedRules rules = new FixedRules();
  private final EventStoreOrderRepository repository;
  private final StoreFaults faults;
  private final Lesson lesson;

  SaveTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.stored = new StoredOrder(client, streams);
    this.repository = new EventStoreOrderRepository(faults.client(), rules, CLOCK);
    this.faults = faults;
    this.lesson = lesson;
  }

  @Test
  void the_uncommitted_events_are_appended() {
    saved(orderAt(-1), stored.created(), stored.refunded("7.50"), stored.refunded("7.50"));

    lesson
        .with("stream", stored.streamName())
        .expect(List.of("OrderCreated", "OrderRefunded", "OrderRefunded"), stored.types());
  }

  @Test
  void a_decision_is_stored_as_a_whole_or_not_at_all() {
    stored.holds(stored.created(), stored.confirmed());
    faults.nth(2, Call.APPEND).neverArrives(Status.UNAVAILABLE);

    save(orderAt(1), stored.refunded("7.50"), stored.cancelled());

    lesson.expect(
        List.of("OrderCreated", "OrderConfirmed", "OrderRefunded", "OrderCancelled"),
        stored.types());
  }

  @Test
  void the_metadata_name_the_command_and_the_conversation() {
    saved(orderAt(-1), stored.created(), stored.confirmed());

    Origin origin = new Origin(COMMAND.toString(), CONVERSATION.toString());
    List<Origin> origins =
        stored.raw().events().stream().map(event -> Origin.in(event.jsonMetadata())).toList();
    lesson
        .when(
            origins.stream().allMatch(o -> o.command().equals(origin.command())),
            "only the conversation")
        .expect(List.of(origin, origin), origins);
  }

  @Test
  void the_revision_comes_from_the_store() {
    stored.holds(stored.created(), stored.confirmed());
    stored.isSoftlyDeleted();
    Order order = orderAt(-1);

    CommandResult result = saved(order, stored.created());

    lesson.expect(new Revisions(2, 2), new Revisions(result.revision(), order.version()));
  }

  @Test
  void saved_events_are_saved_once() {
    Order order = orderAt(-1);
    saved(order, stored.created());
    boolean uncommitted = !order.getUncommittedEvents().isEmpty();
    save(order, stored.confirmed());

    lesson
        .when(uncommitted, "still uncommitted")
        .expect(List.of("OrderCreated", "OrderConfirmed"), stored.types());
  }

  @Test
  void the_result_says_where_the_events_are_stored() {
    stored.holds(stored.created(), stored.confirmed());

    CommandResult result = saved(orderAt(1), stored.refunded("7.50"), stored.cancelled());

    lesson
        .when(result.events().isEmpty(), "no events")
        .when(result.events().size() != 2, "other events")
        .when(result.revision() == 4, "one too high")
        .expect(new Told(2, 3, Optional.of(stored.lastPosition())), Told.by(result));
  }

  @Test
  void after_a_failed_append_the_events_stay_uncommitted() {
    stored.holds(stored.created(), stored.confirmed());
    Order order = orderAt(1);
    faults.next(Call.APPEND).neverArrives(Status.UNAVAILABLE);

    Outcome<CommandResult> save = save(order, stored.refunded("7.50"), stored.cancelled());

    lesson.expect(save.thrown().isPresent());
    lesson.then("they stay").expect(new Waiting(2, 1), Waiting.in(order));
  }

  @Test
  void without_new_events_nothing_is_sent() {
    stored.holds(stored.created(), stored.confirmed());

    CommandResult result = saved(orderAt(1));

    lesson.expect(0, faults.calls(Call.APPEND).size());
    Lesson told =
        result.revision() == -1 ? lesson.then("without a version") : lesson.then("the result");
    told.expect(new Told(0, 1, Optional.empty()), Told.by(result));
  }

  /** An order as load would return it; -1 for a new one. */
  private Order orderAt(long revision) {
    return Order.asOf(stored.id(), rules, OrderState.initial(), revision);
  }

  private Outcome<CommandResult> save(Order order, OrderEvent... decision) {
    rules.decideFor(order, decision);
    return Outcome.of(() -> repository.save(order, CONTEXT));
  }

  /** The result, where save has no reason to fail. */
  private CommandResult saved(Order order, OrderEvent... decision) {
    return lesson.shared("no other writer").value(save(order, decision));
  }

  private record Origin(String command, String conversation) {
    static Origin in(Map<String, Object> metadata) {
      return new Origin(
          Objects.toString(metadata.get("$causationId")),
          Objects.toString(metadata.get("$correlationId")));
    }
  }

  private record Told(int events, long revision, Optional<Position> position) {
    static Told by(CommandResult result) {
      return new Told(result.events().size(), result.revision(), result.position());
    }
  }

  private record Waiting(int uncommitted, long version) {
    static Waiting in(Order order) {
      return new Waiting(order.getUncommittedEvents().size(), order.version());
    }
  }

  private record Revisions(long result, long order) {}
}
