package shop.orders.repository;

import static shop.orders.repository.StoredOrder.CLOCK;
import static shop.orders.repository.StoredOrder.euros;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
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
import workshop.kit.Lesson;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreProxy;

@Exercise("2.8")
@EventStore
class CommandBusTest {
  private static final UUID COMMAND = Ids.nth(1);
  private static final int ATTEMPTS = 3;

  /** After so many we stop getting in the way, so that a bus without a bound comes to an end. */
  private static final int FAR_TOO_MANY = 20;

  private final StoredOrder stored;
  private final StoreProxy proxy;
  private final OrderRepository orders;
  private final CommandBus bus;

  CommandBusTest(EventStoreDBClient client, Store store, Streams streams) {
    this.stored = new StoredOrder(client, streams);
    this.proxy = StoreProxy.inFrontOf(store);
    OrderDecider rules = new OrderDecider(product -> euros("7.50"), CLOCK);
    this.orders =
        new EventStoreOrderRepository(store.newClient(proxy.connectionString()), rules, CLOCK);
    this.bus = new OrderCommandBus(orders, ATTEMPTS);
  }

  @AfterEach
  void closeTheProxy() {
    proxy.close();
  }

  @Test
  void a_command_is_decided_and_what_it_leads_to_is_stored() {
    stored.holds(stored.created());
    CommandResult result = bus.dispatch(confirm());

    new Lesson(
            "ConfirmOrder was dispatched for a new order, and this is what its stream holds.",
            "In production the payment is taken, and nobody writes it down.",
            "the three steps between a command and a stored fact")
        .expect(List.of("OrderCreated", "OrderConfirmed"), stored.types());
    new Lesson(
            "The caller was told something else than what was stored.",
            "In production he waits for a write that never was, or does not wait for his own.",
            "what dispatch returns")
        .expect("events: 1, revision: 1", inShort(result));
  }

  @Test
  void when_somebody_was_faster_the_command_is_decided_again() {
    stored.holds(stored.created());
    proxy.next(Call.APPEND).waitsFor(() -> stored.holds(stored.confirmed()));
    String outcome = outcomeOf(cancel());

    expectNoSilence("While your CancelOrder was on its way somebody was faster", outcome, 2);
    new Lesson(
            "While your CancelOrder was on its way the order was confirmed. It may be cancelled all"
                + " the same, and it was not: "
                + outcome
                + ".",
            "In production the customer sees “conflict, please try again”, and tries again by hand"
                + " what a program could have done for her.",
            "what you do after a ConcurrencyConflict. Which of the three steps do you repeat?")
        .expect(List.of("OrderCreated", "OrderConfirmed", "OrderCancelled"), stored.types());
  }

  @Test
  void what_was_decided_on_the_old_state_is_not_stored_on_the_new_one() {
    stored.holds(stored.created());
    proxy.next(Call.APPEND).waitsFor(stored::isCancelledByAnotherClerk);
    String outcome = outcomeOf(confirm());

    new Lesson(
            "While your ConfirmOrder was on its way the order was cancelled. Then your code tried"
                + " again, and stored a decision that nobody would make about a cancelled order.",
            "In production this looks like a bus that handles conflicts well, and ships what was"
                + " cancelled.",
            "what exactly your second attempt appends, and which state it was decided on")
        .expect(List.of("OrderCreated", "OrderCancelled"), stored.types());
    expectNoSilence("The order was cancelled while your ConfirmOrder was on its way", outcome, 2);
    new Lesson(
            "The order was cancelled in between, and the caller was not told that the rules refuse"
                + " his command now.",
            "In production he is told to try again, and tries again for ever.",
            "what the second decision came to, and whether your caller hears of it")
        .expect("refused by the rules", outcome);
  }

  @Test
  void two_that_were_faster_are_two_more_attempts() {
    stored.holds(stored.created());
    proxy.next(Call.APPEND).waitsFor(() -> stored.holds(stored.refunded("1.00")));
    proxy.nth(2, Call.APPEND).waitsFor(() -> stored.holds(stored.confirmed()));
    String outcome = outcomeOf(cancel());

    expectNoSilence("Twice somebody was faster than your CancelOrder", outcome, 3);
    new Lesson(
            "Twice somebody was faster, and the bus may try "
                + ATTEMPTS
                + " times. The third"
                + " attempt would have gone through: "
                + outcome
                + ".",
            "In production the busiest orders are the ones that fail.",
            "how many attempts you make, and whether each one begins with a load of its own")
        .expect(
            List.of("OrderCreated", "OrderRefunded", "OrderConfirmed", "OrderCancelled"),
            stored.types());
  }

  @Test
  void a_refusal_is_not_tried_again() {
    stored.holds(stored.created());
    orders.load(stored.id());
    int readsOfOneLoad = proxy.wire().calls(Call.READ).size();
    proxy.wire().reset();
    String outcome = outcomeOf(new ShipOrder(COMMAND, stored.id(), "parcel-1"));

    expectNoSilence("The order was not paid, so the rules refused ShipOrder", outcome, 1);
    new Lesson(
            "The order was not paid, so ShipOrder was refused, and the caller heard something"
                + " else.",
            "In production nobody knows why nothing happens.",
            "which exceptions your code catches")
        .expect("refused by the rules", outcome);
    new Lesson(
            "The rules refused the command, and your bus loaded the order more than once.",
            "In production every refused command costs three times as much, and somebody who sends"
                + " many of them slows down the shop.",
            "what can be different at the second attempt: after a conflict, and after a refusal")
        .expect("loads: 1", "loads: " + proxy.wire().calls(Call.READ).size() / readsOfOneLoad);
  }

  @Test
  void an_outage_is_not_tried_again() {
    stored.holds(stored.created());
    proxy.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    String outcome = outcomeOf(confirm());

    int appends = proxy.wire().calls(Call.APPEND).size();

    new Lesson(
            "The store did not answer in time. Whether it has stored the decision nobody knows, and"
                + " dispatch returned as if it knew: "
                + outcome
                + ".",
            "In production one such answer in two is wrong: the caller reads “done” and acts on it,"
                + " and there may be nothing in the store.",
            "each place where your dispatch returns: is it true what it says there?")
        .expect(appends > 1 || !outcome.startsWith("done"), "an exception", outcome);
    new Lesson(
            "The store did not answer in time. Whether it has stored the decision nobody knows, and"
                + " your bus dealt with it as if it knew.",
            "In production a store that is slow gets three times as many appends.",
            "which exceptions your code takes for “somebody was faster”")
        .expect("the store failed, appends: 1", outcome + ", appends: " + appends);
  }

  @Test
  void it_gives_up_after_a_bounded_number_of_attempts() {
    stored.holds(stored.created());
    AtomicInteger others = new AtomicInteger();
    proxy
        .every(Call.APPEND)
        .waitsFor(
            () -> {
              if (others.incrementAndGet() < FAR_TOO_MANY) {
                stored.holds(stored.refunded("0.01"));
              }
            });
    String outcome = outcomeOf(cancel());

    new Lesson(
            "Somebody else was faster every time. Your bus made "
                + others.get()
                + " attempts; it was told to make "
                + ATTEMPTS
                + ".",
            "In production one busy order keeps all threads of the shop busy: each conflict leads"
                + " to another one.",
            "what ends your loop")
        .expect(
            others.get() <= ATTEMPTS, "at most " + ATTEMPTS + " attempts", others + " attempts");
    new Lesson(
            "Others were faster every time, and what reached the caller does not say so.",
            "In production he believes that his order is cancelled, or that the store is down.",
            "what dispatch does when it gives up")
        .expect("conflict", outcome);
  }

  /**
   * “Done” is no answer where nothing was done.
   *
   * @param events so many are in the stream where nothing was done
   */
  private void expectNoSilence(String whatHappened, String outcome, int events) {
    boolean silent = outcome.startsWith("done") && stored.types().size() <= events;
    new Lesson(
            whatHappened + ", and dispatch returned as if it had been done: " + outcome + ".",
            "In production the caller goes on, nobody tries again, and no log says that his wish is"
                + " not in the store.",
            "each place where your dispatch returns: is it true what it says there?")
        .expect(!silent, "an exception, or the command's event in the stream", outcome);
  }

  private OrderCommand confirm() {
    return new ConfirmOrder(COMMAND, stored.id(), "payment-1");
  }

  private OrderCommand cancel() {
    return new CancelOrder(COMMAND, stored.id(), "changed her mind");
  }

  private String outcomeOf(OrderCommand command) {
    try {
      return "done, " + inShort(bus.dispatch(command));
    } catch (OrderRejected rejected) {
      return "refused by the rules";
    } catch (ConcurrencyConflict conflict) {
      return "conflict";
    } catch (RuntimeException other) {
      return Tried.wraps(other, ConcurrencyConflict.class)
          ? "a conflict inside of a " + other.getClass().getSimpleName()
          : "the store failed";
    }
  }

  private static String inShort(CommandResult result) {
    return "events: %d, revision: %d".formatted(result.events().size(), result.revision());
  }
}
