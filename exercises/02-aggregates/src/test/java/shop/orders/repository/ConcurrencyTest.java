package shop.orders.repository;

import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.Ids;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreProxy;

@Exercise("2.7")
@EventStore
class ConcurrencyTest {
  private static final String WRAPPED = ", with a WrongExpectedVersionException in it";

  private static final Lesson NOT_TRANSLATED =
      new Lesson(
          "The store refused the append, but save does not say so with a ConcurrencyConflict.",
          "In production nobody above can tell “somebody was faster, decide again” from “the store"
              + " is broken”.",
          "which exception the client throws, and what becomes of it in your code");

  private static final Lesson IN_A_WRAPPER =
      new Lesson(
          "The store refused the append, but save does not say so with a ConcurrencyConflict. The"
              + " client's own WrongExpectedVersionException is wrapped in the exception that"
              + " arrived here, so no catch of it fires.",
          "In production nobody above can tell “somebody was faster, decide again” from “the store"
              + " is broken”.",
          "how your code waits for the client's future. StoreAnswers, beside your repository, waits"
              + " without wrapping.");

  private final Store store;
  private final StoredOrder stored;
  private final Ids commands = new Ids();
  private final Fixed rules = new Fixed();
  private final EventStoreOrderRepository repository;

  ConcurrencyTest(EventStoreDBClient client, Store store, Streams streams) {
    this.store = store;
    this.stored = new StoredOrder(client, streams);
    this.repository = new EventStoreOrderRepository(client, rules, CLOCK);
  }

  @Test
  void of_two_clerks_with_one_order_only_the_first_wins() {
    stored.holds(stored.created());
    Order order = repository.load(stored.id());
    stored.isCancelledByAnotherClerk();
    rules.on(stored.confirmed());
    stored.decide(order);
    String outcome = outcomeOfSaving(order);

    new Lesson(
            "Both writers won. Between your load and your save another clerk cancelled "
                + stored.streamName()
                + "; your OrderConfirmed was stored all the same, decided on a state that was"
                + " gone.",
            "In production that is a cancelled order, charged and shipped, with no error in any"
                + " log.",
            "what your append tells the store about the stream you read, and what load knew")
        .expect(List.of("OrderCreated", "OrderCancelled"), stored.types());
    expectConflict(outcome);
  }

  @Test
  void of_two_clerks_who_create_the_same_order_only_the_first_wins() {
    Order order = repository.load(stored.id());
    stored.holds(stored.created());
    rules.on(stored.created());
    stored.decide(order);
    String outcome = outcomeOfSaving(order);

    new Lesson(
            "Two clerks created the same order at the same time, and both times it was stored.",
            "In production the customer gets two parcels, and the second set of items replaces the"
                + " first.",
            "what a new order knows about its stream, and what you tell the store about it")
        .expect(List.of("OrderCreated"), stored.types());
    expectConflict(outcome);
  }

  @Test
  void all_of_a_decision_goes_into_one_append() {
    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      EventStoreOrderRepository counted =
          new EventStoreOrderRepository(store.newClient(proxy.connectionString()), rules, CLOCK);
      Order order = counted.load(stored.id());
      rules.on(stored.created(), stored.confirmed());
      stored.decide(order);
      Tried.save(counted, order, commands.get());

      new Lesson(
              "A decision had two events, and they came to the store in more than one append.",
              "In production another clerk gets in between, or the store is gone: then half a"
                  + " decision is stored, and the clerk is told that he was too slow.",
              "how often your code appends. What does the store check, and when, if there are"
                  + " several events in one append?")
          .expect(List.of(2), proxy.wire().eventsPerAppend());
    }
  }

  @Test
  void a_clerk_who_slips_in_at_the_last_moment_is_seen_by_the_store() {
    stored.holds(stored.created());
    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      EventStoreOrderRepository slow =
          new EventStoreOrderRepository(store.newClient(proxy.connectionString()), rules, CLOCK);
      Order order = slow.load(stored.id());
      rules.on(stored.confirmed());
      stored.decide(order);
      proxy.next(Call.APPEND).waitsFor(stored::isCancelledByAnotherClerk);
      try {
        slow.save(order, commands.get());
      } catch (RuntimeException refused) {
        // What was stored is looked at below.
      }
    }

    new Lesson(
            "Another clerk cancelled the order while your append was on its way to the store, after"
                + " everything that your code may have looked at. Both were stored.",
            "In production a check and a write are two moments, and under load something always"
                + " happens between them.",
            "who compares the revisions: you beforehand, or the store, in the same moment in which"
                + " it writes?")
        .expect(List.of("OrderCreated", "OrderCancelled"), stored.types());
  }

  @Test
  void without_another_clerk_nothing_is_in_the_way() {
    Order order = repository.load(stored.id());
    rules.on(stored.created());
    stored.decide(order);
    String first = outcomeOfSaving(order);
    rules.on(stored.confirmed());
    stored.decide(order);
    String second = outcomeOfSaving(order);
    Order loaded = repository.load(stored.id());
    rules.on(stored.cancelled());
    stored.decide(loaded);
    String third = outcomeOfSaving(loaded);

    new Lesson(
            "One clerk alone created an order, confirmed it, loaded it again and cancelled it, and"
                + " save did not go through each time.",
            "In production no order can be written to at all.",
            "what you tell the store about a stream that is not there yet, and which number an"
                + " order has after it was saved")
        .expect("stored at 0, stored at 1, stored at 2", first + ", " + second + ", " + third);
  }

  @Test
  @Judges({
    "2.6 rebuild an order from what was read",
    "2.7 append only to the stream that was decided on"
  })
  void a_stream_whose_beginning_was_cut_off_can_still_be_written_to() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    stored.isCutOffBefore(2);
    Order order = repository.load(stored.id());
    rules.on(stored.refunded("2.00"));
    stored.decide(order);

    new Lesson(
            "The first two events of the stream were cut off to save room: what can be read is one"
                + " event, at revision 2. Nobody else wrote, and save was refused.",
            "In production such an order can never be written to again, and reloading does not"
                + " help.",
            "where your number comes from: the store's revision of the last event, or a count?")
        .expect("stored at 3", outcomeOfSaving(order));
  }

  @Test
  void an_outage_is_not_a_conflict() {
    stored.holds(stored.created());
    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      EventStoreOrderRepository farAway =
          new EventStoreOrderRepository(store.newClient(proxy.connectionString()), rules, CLOCK);
      Order order = farAway.load(stored.id());
      rules.on(stored.confirmed());
      stored.decide(order);
      proxy.next(Call.APPEND).neverArrives(Status.UNAVAILABLE);
      String outcome;
      try {
        farAway.save(order, commands.get());
        outcome = "a return";
      } catch (ConcurrencyConflict conflict) {
        outcome = "a ConcurrencyConflict";
      } catch (RuntimeException other) {
        outcome = "another exception";
      }

      new Lesson(
              "The store could not be reached, and save reported it otherwise.",
              "In production a conflict is answered by trying again at once. During an outage that"
                  + " is a storm.",
              "which exceptions of the client your code takes for a conflict")
          .expect("another exception", outcome);
    }
  }

  @Test
  void a_deleted_order_is_not_a_conflict() {
    stored.holds(stored.created());
    Order order = repository.load(stored.id());
    stored.isDeletedForGood();
    rules.on(stored.confirmed());
    stored.decide(order);
    String outcome = outcomeOfSaving(order);

    new Lesson(
            "The order's stream was deleted for good after you had loaded it, and save reported a"
                + " conflict.",
            "In production the clerk reads “somebody was faster, please try again”, and there is"
                + " nothing left to try.",
            "which exceptions of the client your code takes for a conflict")
        .expect(
            outcome.startsWith("refused with "), "another exception than the conflict", outcome);
  }

  private String outcomeOfSaving(Order order) {
    try {
      return "stored at " + repository.save(order, commands.get()).revision();
    } catch (ConcurrencyConflict conflict) {
      return "refused as a conflict";
    } catch (RuntimeException other) {
      String type = other.getClass().getSimpleName();
      return "refused with " + type + (Tried.wrapsAConflict(other) ? WRAPPED : "");
    }
  }

  private static void expectConflict(String outcome) {
    Lesson lesson = outcome.endsWith(WRAPPED) ? IN_A_WRAPPER : NOT_TRANSLATED;
    lesson.expect("refused as a conflict", outcome);
  }
}
