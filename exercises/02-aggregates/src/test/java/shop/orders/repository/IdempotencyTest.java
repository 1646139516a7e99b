package shop.orders.repository;

import static shop.orders.repository.StoredOrder.CLOCK;
import static shop.orders.repository.StoredOrder.euros;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderDecider;
import shop.orders.aggregate.OrderRejected;
import shop.orders.events.Cart;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.Ids;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.Store;
import workshop.kit.StoredEvent;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreProxy;

@Exercise("2.9")
@EventStore
class IdempotencyTest {
  private static final OrderDecider RULES = new OrderDecider(product -> euros("7.50"), CLOCK);

  private final Store store;
  private final StoredOrder stored;
  private final StoreProxy proxy;
  private final CommandBus bus;

  IdempotencyTest(EventStoreDBClient client, Store store, Streams streams) {
    this.store = store;
    this.stored = new StoredOrder(client, streams);
    this.proxy = StoreProxy.inFrontOf(store);
    this.bus = busOver(store.newClient(proxy.connectionString()));
    stored.holds(stored.created(), stored.confirmed());
  }

  @AfterEach
  void closeTheProxy() {
    proxy.close();
  }

  @Test
  @Judges({
    "2.8 load, decide and save, and begin again when somebody was faster",
    "2.9 recognise a command in the history of its order"
  })
  void a_command_that_comes_twice_is_carried_out_once() {
    OrderCommand refund = refund(UUID.randomUUID(), "cup 1");
    String first = outcomeOf(bus, refund);
    String second = outcomeOf(bus, refund);

    new Lesson(
            "A refund came for the first time, and it was not carried out.",
            "In production nobody gets her money back any more.",
            "what your code makes of facts that no command, or another one, led to")
        .expect(first.startsWith("done, facts: 1,"), "done, facts: 1", first);
    new Lesson(
            "The same RefundOrder came twice, with the same command id, and the customer got her"
                + " money twice.",
            "In production a double click is paid out. The store did not help: at an exact expected"
                + " revision it does not look at event ids at all.",
            "who has to recognise the second one, where the first one can be seen, and whether your"
                + " dispatch of 2.8 asks for it")
        .expect(List.of("7.50"), refunds());
    new Lesson(
            "The second one was recognised, but the caller did not get the answer of the first.",
            "In production the retry after a time-out ends in an error, although all is well.",
            "what dispatch returns when the command has been carried out before")
        .expect("done, facts: 1, no position", second);
  }

  @Test
  @Judges({
    "2.8 load, decide and save, and begin again when somebody was faster",
    "2.9 recognise a command in the history of its order"
  })
  void a_command_whose_answer_was_lost_can_be_sent_again() {
    OrderCommand refund = refund(UUID.randomUUID(), "cup 1");
    proxy.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    outcomeOf(bus, refund);
    String second = outcomeOf(bus, refund);

    new Lesson(
            "The append timed out, but it was stored. The caller sent the same command again, and"
                + " the customer got her money twice.",
            "In production this is every retry of every HTTP client: a time-out is no answer, and"
                + " it is certainly not a no.",
            "whether your code looks into the order's history before it decides")
        .expect(List.of("7.50"), refunds());
    expectDone(second);
  }

  @Test
  @Judges({
    "2.8 load, decide and save, and begin again when somebody was faster",
    "2.9 recognise a command in the history of its order"
  })
  void a_repeat_is_recognised_before_the_rules_are_asked() {
    OrderCommand everything = refund(UUID.randomUUID(), "teapot 1", "cup 3", "cup 3");
    proxy.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    outcomeOf(bus, everything);
    String second = outcomeOf(bus, everything);

    new Lesson(
            "A command with three lines had led to three facts, and two of them look alike. It came"
                + " again, was recognised, and was answered with fewer.",
            "In production the clerk reads that a part of the money was given back, and refunds the"
                + " rest by hand.",
            "how many facts your code takes out of the history, and whether it keeps them all")
        .expect(!second.matches("done, facts: [12],.*"), "done, facts: 3", second);
    new Lesson(
            "All of the money was given back, the answer was lost, and the same command came again."
                + " The caller did not hear that it was done.",
            "In production the clerk reads “more than was paid”, phones the customer, and refunds"
                + " by hand what was refunded already.",
            "the order of two questions: was it done before, and is it allowed?")
        .expect("done, facts: 3, no position", second);
  }

  @Test
  @Judges({
    "2.8 load, decide and save, and begin again when somebody was faster",
    "2.9 recognise a command in the history of its order"
  })
  void another_process_recognises_it_too() {
    OrderCommand refund = refund(UUID.randomUUID(), "cup 1");
    outcomeOf(bus, refund);
    String second = outcomeOf(busOver(store.newClient()), refund);

    new Lesson(
            "The same command came again to another process, and the customer got her money twice.",
            "In production the first process has crashed, or it was restarted, or the second click"
                + " went to the other machine.",
            "where your memory of commands lives, and who else can see it")
        .expect(List.of("7.50"), refunds());
    expectDone(second);
  }

  @Test
  @Judges({
    "2.8 load, decide and save, and begin again when somebody was faster",
    "2.9 recognise a command in the history of its order"
  })
  void two_equal_wishes_are_two_wishes() {
    outcomeOf(bus, refund(UUID.randomUUID(), "cup 1"));
    outcomeOf(bus, refund(UUID.randomUUID(), "cup 1"));

    new Lesson(
            "On Monday a cup came back, and on Tuesday another one: two commands with ids of their"
                + " own. They look the same, and your code took the second one for a repeat.",
            "In production the customer waits for her money, and your log says that she has it.",
            "what makes a command a repeat: what it says, or what it is called?")
        .expect(List.of("7.50", "7.50"), refunds());
  }

  @Test
  @Judges("2.9 recognise a command in the history of its order")
  void a_repeat_is_recognised_whatever_has_happened_since() {
    OrderCommand refund = refund(UUID.randomUUID(), "cup 1");
    outcomeOf(bus, refund);
    outcomeOf(bus, refund(UUID.randomUUID(), "cup 2"));
    String third = outcomeOf(bus, refund);

    new Lesson(
            "One refund, then another one, and then the first one again: it was not recognised.",
            "In production a message that was stuck for an hour arrives after newer ones.",
            "how far back your code looks")
        .expect(List.of("7.50", "15.00"), refunds());
    expectDone(third);
    new Lesson(
            "The command was recognised, and answered with another revision than that of the order's"
                + " last event. Others have written since.",
            "In production whoever waits until a read model has come to this revision stops waiting"
                + " too early, or never.",
            "the revision of your answer, and what its Javadoc says: of which event?")
        .expect("revision 3", "revision " + bus.dispatch(refund).revision());
  }

  @Test
  @Judges("2.9 recognise a command in the history of its order")
  void what_others_answered_is_not_what_the_command_led_to() {
    OrderCommand refund = refund(UUID.randomUUID(), "cup 1");
    outcomeOf(bus, refund);
    stored.holdsInTheConversation(refund.commandId(), stored.cancelled());
    String second = outcomeOf(bus, refund);

    new Lesson(
            "The refund led to one fact. Another program answered it, in the same conversation, with"
                + " a fact of its own. Then the command came again, and your answer counts that one"
                + " as well.",
            "In production the clerk who refunded a cup reads that he has cancelled the order.",
            "which of the ids beside a fact you look at. One says what it belongs to, another what it"
                + " came from.")
        .expect(!second.startsWith("done, facts: 2,"), "done, facts: 1", second);
  }

  @Test
  @Judges({
    "2.8 load, decide and save, and begin again when somebody was faster",
    "2.9 recognise a command in the history of its order"
  })
  void a_repeat_of_any_command_is_recognised() {
    OrderCommand ship = new ShipOrder(UUID.randomUUID(), stored.id(), "parcel-1");
    outcomeOf(bus, ship);
    String second = outcomeOf(bus, ship);

    new Lesson(
            "A ShipOrder was carried out, its answer was lost, and the same command came again. It"
                + " was not recognised.",
            "In production the parcel is on its way, and the scanner shows an error. Somebody packs"
                + " a second one.",
            "which commands your code looks for in the history")
        .expect("done, facts: 1, no position", second);
  }

  @Test
  @Judges({
    "2.9 the id of a fact is made from the command that led to it",
    "2.6 store all of a decision, or nothing of it"
  })
  void each_fact_has_an_id_of_its_own() {
    outcomeOf(bus, refund(UUID.randomUUID(), "cup 1", "teapot 1"));
    outcomeOf(bus, refund(UUID.randomUUID(), "cup 1", "cup 1"));

    Set<UUID> ids = new HashSet<>();
    List<StoredEvent> events = stored.raw().events();
    events.stream().map(StoredEvent::id).forEach(ids::add);
    new Lesson(
            "Two commands led to two facts each, and some of these carry one id: there are "
                + events.size()
                + " events in the stream, and not as many ids.",
            "In production a reader that remembers ids skips the second line of every refund.",
            "everything that your id is made of. What tells the two facts of one command apart? And"
                + " does your save count the facts of a decision on, or is each of them the first?")
        .expect(events.size(), ids.size());
  }

  @Test
  void facts_of_different_commands_never_have_one_id() {
    UUID first = Ids.nth(1);
    UUID above = new UUID(first.getMostSignificantBits() + 1, first.getLeastSignificantBits());
    UUID ofTheSameHash =
        new UUID(first.getMostSignificantBits() ^ 2, first.getLeastSignificantBits() ^ 2);
    List<UUID> commands = List.of(first, Ids.nth(2), Ids.nth(4), above, ofTheSameHash);
    Set<UUID> ids = new HashSet<>();
    for (UUID command : commands) {
      for (int n = 0; n < 3; n++) {
        ids.add(CommandEnvelopes.eventId(command, n));
      }
    }

    new Lesson(
            "Five commands, whose ids lie next to each other, led to three facts each, and some of"
                + " these facts carry one id.",
            "In production ids are often counted up, or made from the time. Then the store takes the"
                + " fact of one command for a repeat of another's, and drops it.",
            "how you make the new id out of the command's id: is the whole of it used, and is n more"
                + " than added to it?")
        .expect(commands.size() * 3, ids.size());
  }

  @Test
  @Judges("2.9 the id of a fact is made from the command that led to it")
  void an_append_that_is_sent_again_is_recognised_by_the_store() {
    UUID command = UUID.randomUUID();
    EventStoreOrderRepository orders =
        new EventStoreOrderRepository(store.newClient(proxy.connectionString()), RULES, CLOCK);
    Order order = orders.load(stored.id());
    order.handle(refund(command, "cup 1", "teapot 1"));
    proxy.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    saved(orders, order, command);

    new Lesson(
            "An append was stored and its answer lost. The very same append was sent once more, at"
                + " the same expected revision, and the store did not recognise it.",
            "In production a client library that sends again what was lost meets a conflict with"
                + " itself.",
            "the ids of the two appends. What would make them the same?")
        .expect("saved at 3", saved(orders, order, command));
  }

  @Test
  void the_same_command_twice_at_the_same_moment_is_carried_out_once() {
    OrderCommand refund = refund(UUID.randomUUID(), "cup 1");
    CommandBus otherMachine = busOver(store.newClient());
    proxy.next(Call.APPEND).waitsFor(() -> outcomeOf(otherMachine, refund));
    outcomeOf(bus, refund);

    new Lesson(
            "The same command came to two machines. While the append of the first was on its way"
                + " the second one carried it out; the customer got her money twice.",
            "In production a double click goes to two machines more often than you think.",
            "what your append expects of the stream, and what happens after a conflict")
        .expect(List.of("7.50"), refunds());
  }

  @Test
  @Judges({
    "2.8 load, decide and save, and begin again when somebody was faster",
    "2.9 recognise a command in the history of its order"
  })
  void after_a_conflict_a_repeat_is_looked_for_again() {
    OrderCommand refund = refund(UUID.randomUUID(), "cup 1");
    CommandBus otherMachine = busOver(store.newClient());
    proxy
        .next(Call.APPEND)
        .waitsFor(
            () -> {
              stored.holds(stored.refunded("1.00"));
              outcomeOf(otherMachine, refund);
            });
    String outcome = outcomeOf(bus, refund);

    new Lesson(
            "The same command came to two machines. While the append of the first was on its way,"
                + " another refund was stored and then the second machine carried the command out."
                + " The first one tried again, and the customer got her money twice.",
            "In production this is one busy order and one double click.",
            "the second attempt of your dispatch: what has to be asked anew, on the order as it is"
                + " now?")
        .expect(List.of("1.00", "7.50"), refunds());
    expectDone(outcome);
  }

  private CommandBus busOver(EventStoreDBClient client) {
    return new OrderCommandBus(new EventStoreOrderRepository(client, RULES, CLOCK), 3);
  }

  /** A refund of lines such as {@code "cup 2"}. */
  private RefundOrder refund(UUID commandId, String... lines) {
    List<Cart.Line> returned =
        Arrays.stream(lines)
            .map(line -> line.split(" "))
            .map(line -> new Cart.Line(line[0], Integer.parseInt(line[1])))
            .toList();
    return new RefundOrder(commandId, stored.id(), returned);
  }

  private List<String> refunds() {
    return stored.raw().events().stream()
        .filter(event -> event.type().equals("OrderRefunded"))
        .map(event -> event.json().get("amount"))
        .map(amount -> amount instanceof Map<?, ?> m ? "" + m.get("amount") : "" + amount)
        .toList();
  }

  private static void expectDone(String outcome) {
    new Lesson(
            "The command had been carried out before, and its sender was not told so.",
            "In production the retry after a time-out ends in an error, although all is well.",
            "what dispatch returns when the command has been carried out before")
        .expect("done, facts: 1, no position", outcome);
  }

  private static String outcomeOf(CommandBus bus, OrderCommand command) {
    try {
      CommandResult result = bus.dispatch(command);
      return "done, facts: %d, %s"
          .formatted(
              result.events().size(), result.position().isPresent() ? "appended" : "no position");
    } catch (OrderRejected rejected) {
      return "refused by the rules: " + rejected.reason();
    } catch (RuntimeException failure) {
      return "failed: " + failure.getClass().getSimpleName();
    }
  }

  private static String saved(EventStoreOrderRepository orders, Order order, UUID command) {
    try {
      return "saved at " + orders.save(order, command).revision();
    } catch (RuntimeException failure) {
      return "failed: " + failure.getClass().getSimpleName();
    }
  }
}
