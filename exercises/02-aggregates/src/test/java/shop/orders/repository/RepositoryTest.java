package shop.orders.repository;

import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderState;
import shop.orders.events.OrderEvent;
import shop.orders.eventstore.Decoded;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.Ids;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreProxy;

@Exercise("2.6")
@EventStore
class RepositoryTest {
  private static final UUID COMMAND = Ids.nth(1);
  private static final UUID ANOTHER_COMMAND = Ids.nth(2);

  private final EventStoreDBClient client;
  private final Store store;
  private final StoredOrder stored;
  private final Fixed rules = new Fixed();
  private final EventStoreOrderRepository repository;

  RepositoryTest(EventStoreDBClient client, Store store, Streams streams) {
    this.client = client;
    this.store = store;
    this.stored = new StoredOrder(client, streams);
    this.repository = new EventStoreOrderRepository(client, rules, CLOCK);
  }

  @Test
  @Judges({})
  void a_new_order_is_stored_and_can_be_loaded_again() {
    Order order = load();
    rules.on(stored.created());
    stored.decide(order);
    save(order);

    new Lesson(
            "A new order was saved. We looked into "
                + stored.streamName()
                + ", and this is what"
                + " lies there.",
            "In production the customer reads “Thank you for your order”, and there is none.",
            "what save appends, and to which stream")
        .expect(List.of("OrderCreated"), stored.types());
    new Lesson(
            "A new order was saved and loaded again, and it is not the same.",
            "In production the next command is decided on something that never was.",
            "what load does with each event of the stream")
        .expect("CREATED, 2 items, at revision 0", Tried.inShort(load()));
  }

  @Test
  @Judges({"2.6 read the stream of an order", "2.6 rebuild an order from what was read"})
  void an_order_is_all_that_lies_in_its_stream_whoever_wrote_it() {
    stored.holds(stored.created(), stored.confirmed());

    new Lesson(
            "Another program had created and confirmed the order, and load does not show it.",
            "In production there are always several programs. What yours remembers is not what is"
                + " there.",
            "which events your code reads, in which order, and what it does with each")
        .expect("CONFIRMED, 2 items, at revision 1", Tried.inShort(load()));
  }

  @Test
  void an_order_that_never_existed_is_a_new_one() {
    new Lesson(
            "We asked for an order that never existed, and the one that we got is not new.",
            "In production it can then not be created any more.",
            "what you start with before the first event")
        .expect("NEW, 0 items, at revision -1", Tried.inShort(load()));
  }

  @Test
  @Judges("2.6 read the stream of an order")
  void a_deleted_order_is_not_a_new_one() {
    stored.holds(stored.created(), stored.confirmed());
    stored.isDeletedForGood();

    expectFailure(
        new Lesson(
            "The order's stream was deleted for good, and load said: a new order.",
            "In production an order that was paid can be created and paid a second time.",
            "which failures of the read your code takes for “there is nothing yet”"));
  }

  @Test
  @Judges("2.6 read the stream of an order")
  void an_outage_is_not_a_new_order() {
    stored.holds(stored.created(), stored.confirmed());
    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      EventStoreOrderRepository farAway =
          new EventStoreOrderRepository(store.newClient(proxy.connectionString()), rules, CLOCK);
      proxy.every(Call.READ).neverArrives(Status.UNAVAILABLE);
      Tried.loadFails(
          farAway,
          stored.id(),
          new Lesson(
              "The store could not be reached while load was reading, and load said: a new order."
                  + " There are two events in the stream.",
              "In production a broken cable of two seconds makes every order new: each of them can"
                  + " be created, paid and shipped again.",
              "which failures of the read your code takes for “there is nothing yet”"));
    }
  }

  @Test
  @Judges({"2.6 read the stream of an order", "2.6 rebuild an order from what was read"})
  void an_order_with_an_unknown_event_is_not_decided_on() {
    stored.holds(stored.created());
    stored.raw().append("OrderSplitInTwo", "{}");
    stored.holds(stored.confirmed());

    RuntimeException refusal =
        expectFailure(
            new Lesson(
                "There is an event in the stream of a type that this program does not know, and load"
                    + " went on as if it were not there.",
                "In production last week's version of the program, still running on one machine,"
                    + " decides on half of the history.",
                "what load does with a Decoded.Unknown. A report may skip it; may a decision?"));
    String thrown = refusal.getClass().getSimpleName();
    new Lesson(
            "There is an event of an unknown type in the stream, and load threw a "
                + thrown
                + ". That it failed is right, but nobody can tell from it which event that was.",
            "In production somebody is called at night, and begins with a search.",
            "the exception that the brief, and the Javadoc of replayed, name for this")
        .expect("UnreadableOrder", thrown);
  }

  @Test
  @Judges("2.6 read the stream of an order")
  void a_long_history_is_read_to_its_end() {
    int refunds = 1_100;
    stored.holds(stored.created(), stored.confirmed());
    stored.holds(
        IntStream.range(0, refunds)
            .mapToObj(i -> stored.refunded("0.01"))
            .toArray(OrderEvent[]::new));

    OrderState state = load().state();
    new Lesson(
            "There were 1100 refunds of one cent each, and the loaded order knows of others.",
            "In production it works for small orders. The large ones are decided on their first"
                + " page.",
            "the options of the read: what says where it ends, and in which direction it goes?")
        .expect("CONFIRMED, 11.00 EUR", state.status() + ", " + inEuros(state));
  }

  @Test
  void a_history_can_begin_at_any_revision() {
    stored.holds(
        stored.created(), stored.confirmed(), stored.refunded("1.00"), stored.refunded("2.00"));

    new Lesson(
            "There are four events in the stream. We asked for its history from revision 2 on, and"
                + " got events of other revisions.",
            "In production whoever knows the beginning already, as 2.10 will, reads all of it again,"
                + " or takes an event in twice.",
            "where your read begins")
        .expect(
            List.of(2L, 3L),
            repository.history(stored.id(), 2).stream().map(Decoded::revision).toList());
  }

  @Test
  @Judges("2.6 rebuild an order from what was read")
  void an_event_keeps_its_revision_where_the_beginning_was_cut_off() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    stored.isCutOffBefore(2);

    new Lesson(
            "The first two events of the stream were cut off to save room: one event can be read,"
                + " at revision 2. The loaded order is at another one.",
            "In production the next save says something about the stream that is not true, and such"
                + " an order can never be written to again.",
            "which revision your code replays an event with, and where it has it from")
        .expect("at revision 2", "at revision " + load().version());
  }

  @Test
  @Judges("2.6 store all of a decision, or nothing of it")
  void a_decision_is_stored_as_a_whole_or_not_at_all() {
    stored.holds(stored.created(), stored.confirmed());
    Order order = load();
    rules.on(TooLargeDecision.about(stored));
    stored.decide(order);
    boolean failed = Tried.saveFails(repository, order, COMMAND);

    TooLargeDecision.expectNoTraceOfIt(stored, order, failed);
  }

  @Test
  @Judges("2.6 store all of a decision, or nothing of it")
  void what_was_saved_is_not_saved_again() {
    Order order = load();
    rules.on(stored.created());
    stored.decide(order);
    save(order);
    rules.on(stored.confirmed());
    stored.decide(order);
    try {
      repository.save(order, ANOTHER_COMMAND);
    } catch (RuntimeException refused) {
      // What was stored is looked at below.
    }

    new Lesson(
            "An order was created and saved; then the same object was confirmed and saved. Its"
                + " stream does not hold each of the two events once.",
            "In production the second command on one order either doubles the history or is"
                + " refused.",
            "who tells the order that its events are stored")
        .expect(List.of("OrderCreated", "OrderConfirmed"), stored.types());
  }

  @Test
  void save_says_what_was_stored_and_where() {
    stored.holds(stored.created(), stored.confirmed());
    Order order = load();
    rules.on(stored.refunded("7.50"), stored.refunded("7.50"));
    stored.decide(order);
    CommandResult result = save(order);

    new Lesson(
            "A decision had two events, two cups that came back, and they look alike. The stream"
                + " does not hold both.",
            "In production the customer gets the money for one cup, and the order says that she got"
                + " it for two.",
            "what becomes of the events between the order and the append")
        .expect(
            List.of("OrderCreated", "OrderConfirmed", "OrderRefunded", "OrderRefunded"),
            stored.types());
    Lesson lesson =
        new Lesson(
            "Two events were stored at the revisions 2 and 3, and save says something else.",
            "In production whoever waits until a read model has seen his write waits for the wrong"
                + " place, for ever.",
            "the store's answer to the append. Where does each part of CommandResult come from?");
    lesson.expect(
        "2 events, revision 3", result.events().size() + " events, revision " + result.revision());
    lesson.expect(Optional.of(stored.lastPosition()), result.position());
  }

  @Test
  @Judges("2.6 store all of a decision, or nothing of it")
  void where_a_deleted_order_is_created_anew_the_store_counts_on() {
    stored.holds(stored.created(), stored.confirmed());
    stored.isDeletedUntilSomebodyAppends();
    Order order = load();
    rules.on(stored.created());
    stored.decide(order);
    CommandResult result = save(order);

    new Lesson(
            "The order had been deleted, in the way that leaves its stream open, and was created"
                + " anew. Its first two events can be read no more, but the store counts on: the"
                + " new one lies at revision 2. Your save knows of another revision.",
            "In production whoever waits for this revision in a read model does not wait for his"
                + " own write, and the next save of this order meets a conflict with nobody.",
            "where your revision comes from. Who knows where an event was stored?")
        .expect(
            "result at revision 2, order at revision 2",
            "result at revision %d, order at revision %d"
                .formatted(result.revision(), order.version()));
  }

  @Test
  void the_store_keeps_which_command_led_to_it() {
    Order order = load();
    rules.on(stored.created(), stored.confirmed());
    stored.decide(order);
    save(order);

    new Lesson(
            "The metadata of the two events do not name the command that led to them.",
            "In production nobody can tell which click an event came from, and no command can be"
                + " recognised when it comes again.",
            "how the envelopes are made. There is a class for it.")
        .expect(
            List.of(COMMAND.toString(), COMMAND.toString()),
            stored.raw().events().stream()
                .map(e -> Objects.toString(e.jsonMetadata().get("$causationId")))
                .toList());
  }

  @Test
  void where_nothing_was_decided_nothing_is_stored() {
    stored.holds(stored.created(), stored.confirmed());
    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      EventStoreOrderRepository counted =
          new EventStoreOrderRepository(store.newClient(proxy.connectionString()), rules, CLOCK);
      Order order = Tried.load(counted, stored.id());
      stored.decide(order);
      CommandResult result = Tried.save(counted, order, COMMAND);

      new Lesson(
              "The decision had no events, and save went to the store with it.",
              "In production an append of nothing is still a write: it can fail, it can conflict,"
                  + " and its answer holds a position at which there is no event.",
              "what save does before it appends")
          .expect("appends: 0", "appends: " + proxy.wire().calls(Call.APPEND).size());
      new Lesson(
              "There was nothing to do, and the result says something else.",
              "In production somebody waits for a write that never was.",
              "the result of an empty decision, in the Javadoc of CommandResult")
          .expect(
              "0 events, revision 1, no position",
              "%d events, revision %d, %s"
                  .formatted(
                      result.events().size(),
                      result.revision(),
                      result.position().map(Object::toString).orElse("no position")));
    }
  }

  @Test
  @Judges({})
  void the_domain_knows_nothing_of_the_store() {
    load();

    Domain.expectNoReferenceToTheEdge();
  }

  private Order load() {
    return Tried.load(repository, stored.id());
  }

  private CommandResult save(Order order) {
    return Tried.save(repository, order, COMMAND);
  }

  private RuntimeException expectFailure(Lesson lesson) {
    return Tried.loadFails(repository, stored.id(), lesson);
  }

  private static String inEuros(OrderState state) {
    return state.refunded().amount() + " " + state.refunded().currency();
  }
}
