package shop.orders.saga;

import static shop.orders.saga.SagaStatus.CANCELLED;
import static shop.orders.saga.SagaStatus.CONFIRMED;
import static shop.orders.saga.SagaStatus.NEW;
import static shop.orders.saga.SagaStatus.REFUNDED;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.StreamNotFoundException;
import com.eventstore.dbclient.WrongExpectedVersionException;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.fixtures.Amounts;
import shop.orders.repository.ConcurrencyConflict;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.Streams;

@Exercise("5.2")
@EventStore
class SagaRepositoryTest {
  private static final String AMOUNT = "25.805 KWD";
  private static final int ATTEMPTS = 64;

  private final StoredSaga stored;
  private final StoredSaga another;
  private final FulfillmentFacts facts;
  private final SagaRepository sagas;
  private final SagaRepository otherProcess;
  private final StoreFaults faults;
  private final Lesson lesson;

  SagaRepositoryTest(
      EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.stored = new StoredSaga(client, streams);
    this.another = new StoredSaga(client, streams);
    this.facts = stored.facts();
    this.sagas = new EventStoreSagaRepository(faults.client());
    this.otherProcess = new EventStoreSagaRepository(client);
    this.faults = faults;
    this.lesson = lesson;
  }

  @Test
  void a_saga_is_folded_from_its_own_stream() {
    stored.holds(
        facts.started(),
        facts.chargeRecorded(1),
        facts.chargeRecorded(2),
        facts.chargeCompleted(1),
        facts.timedOut(),
        facts.paid("Payment-c-84"));

    Seen saga = Seen.of(loadedBy(sagas));
    lesson
        .when(saga.status() == NEW && saga.revision() < 0, "no event")
        .when(saga.status() == REFUNDED && saga.revision() != 5, "another revision")
        .when(saga.payments().isEmpty(), "no payment")
        .expect(new Seen(REFUNDED, AMOUNT, List.of("Payment-c-84"), 1, 5), saga);
  }

  @Test
  void a_long_stream_is_read_to_its_end() {
    List<SagaEvent> events = new ArrayList<>(List.of(facts.started()));
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      events.add(facts.chargeRecorded(attempt));
      events.add(facts.chargeCompleted(attempt));
    }
    events.add(facts.customerCancelled());
    stored.holds(events);

    lesson.expect(new Seen(CANCELLED, AMOUNT, List.of(), 0, 129), Seen.of(loadedBy(sagas)));
  }

  @Test
  void a_saga_without_a_stream_is_new() {
    Seen saga = Seen.of(loadedBy(sagas));
    lesson
        .when(saga.status() == NEW && saga.revision() != -1, "another revision")
        .expect(new Seen(NEW, "none", List.of(), 0, -1), saga);
  }

  @Test
  void an_outage_is_an_exception() {
    stored.holds(facts.started(), facts.chargeRecorded(1));
    faults.next(Call.READ).neverArrives(Status.UNAVAILABLE);
    expectAnException(load());

    faults.next(Call.READ).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    expectAnException(load());
  }

  @Test
  void each_load_reads_the_store() {
    stored.holds(facts.started());
    loadedBy(sagas);
    stored.holds(facts.chargeRecorded(1), facts.paid("Payment-c-84"));

    Seen confirmed = new Seen(CONFIRMED, AMOUNT, List.of("Payment-c-84"), 1, 2);
    lesson.expect(confirmed, Seen.of(loadedBy(sagas)));
    lesson.then("after a restart").expect(confirmed, Seen.of(loadedBy(otherProcess)));
  }

  @Test
  void all_events_are_one_append() {
    recorded(-1, facts.started());
    recorded(0, facts.chargeRecorded(1), facts.chargeCompleted(1), facts.declined());
    recorded(3, facts.chargeRecorded(2), facts.chargeCompleted(2));

    lesson.expect(List.of(1, 3, 2), faults.eventsPerAppend());
    lesson
        .then("the stream")
        .expect(
            List.of(
                "FulfillmentStarted",
                "IntentRecorded",
                "IntentCompleted",
                "PaymentDeclined",
                "IntentRecorded",
                "IntentCompleted"),
            stored.types());
  }

  @Test
  void only_the_first_of_two_processes_records() {
    stored.holds(facts.started(), facts.chargeRecorded(1));
    LoadedSaga saga = at(1);
    stored.holds(facts.timedOut());
    record(saga, facts.paid("Payment-c-84"));

    boolean again = faults.eventsPerAppend().size() > 1;
    expectTypes(
        lesson.when(again, "it tried again"),
        "FulfillmentStarted",
        "IntentRecorded",
        "PaymentTimedOut");

    LoadedSaga later = at(2);
    faults.next(Call.APPEND).waitsFor(() -> stored.holds(facts.customerCancelled()));
    record(later, facts.paid("Payment-c-84"));

    expectTypes(
        lesson.then("the last moment"),
        "FulfillmentStarted",
        "IntentRecorded",
        "PaymentTimedOut",
        "CustomerCancelled");

    another.holds(another.facts().customerCancelled());
    record(new LoadedSaga(another.id(), SagaState.initial(), -1), another.facts().started());
    lesson.then("a start").expect(List.of("CustomerCancelled"), another.types());
  }

  @Test
  void only_a_lost_race_is_a_conflict() {
    stored.holds(facts.started(), facts.chargeRecorded(1));
    LoadedSaga saga = at(0);
    Outcome<Void> lost = record(saga, facts.paid("Payment-c-84"));

    lesson
        .with("ended", Ended.with(lost))
        .when(lost.wraps(WrongExpectedVersionException.class), "it is wrapped")
        .when(lost.thrown().isEmpty(), "no exception")
        .expect("ConcurrencyConflict", Ended.with(lost));

    faults.next(Call.APPEND).neverArrives(Status.UNAVAILABLE);
    Outcome<Void> outage = record(at(1), facts.paid("Payment-c-84"));
    lesson
        .then("an outage")
        .with("ended", Ended.with(outage))
        .expect(outage.thrown().isPresent() && !outage.threw(ConcurrencyConflict.class));
  }

  @Beyond
  @Test
  void an_event_of_a_later_release_is_an_exception() {
    stored.holds(facts.started());
    stored.raw().append("PaymentDisputed", "{}");

    expectAnException(load());
  }

  private void expectTypes(Lesson told, String... types) {
    told.expect(List.of(types), stored.types());
  }

  private void expectAnException(Outcome<LoadedSaga> load) {
    Object ended =
        load instanceof Outcome.Returned<LoadedSaga>(LoadedSaga saga) && saga != null
            ? Seen.of(saga)
            : Ended.with(load);
    lesson.with("ended", ended).expect(load.thrown().isPresent());
  }

  private Outcome<LoadedSaga> load() {
    return Outcome.of(() -> sagas.load(stored.id()));
  }

  /** The saga, where load has no reason to fail. */
  private LoadedSaga loadedBy(SagaRepository repository) {
    Outcome<LoadedSaga> load = Outcome.of(() -> repository.load(stored.id()));
    return lesson
        .shared("load failed")
        .when(load.threw(StreamNotFoundException.class), "no stream")
        .when(load.wraps(StreamNotFoundException.class), "it is wrapped")
        .value(load);
  }

  private Outcome<Void> record(LoadedSaga saga, SagaEvent... events) {
    return Outcome.ofRunning(() -> sagas.record(saga, StoredSaga.CAUSE, List.of(events)));
  }

  /** Records events, where record has no reason to fail. */
  private void recorded(long revision, SagaEvent... events) {
    Outcome<Void> recorded = record(at(revision), events);
    lesson
        .shared("record failed")
        .with("revision", revision)
        .when(recorded.threw(ConcurrencyConflict.class), "a conflict")
        .value(recorded);
  }

  /** A saga as load returns it. */
  private LoadedSaga at(long revision) {
    SagaState state = revision < 0 ? SagaState.initial() : SagaState.of(List.of(facts.started()));
    return new LoadedSaga(stored.id(), state, revision);
  }

  private record Seen(
      SagaStatus status, String amount, List<String> payments, int open, long revision) {
    static Seen of(LoadedSaga saga) {
      SagaState state = saga.state();
      Optional<Money> amount = state.amount();
      return new Seen(
          state.status(),
          amount.map(Amounts::plainly).orElse("none"),
          state.payments(),
          state.openIntents().size(),
          saga.revision());
    }
  }

  private static final class Ended {
    static Object with(Outcome<?> outcome) {
      return outcome.thrown().<Object>map(e -> e.getClass().getSimpleName()).orElse("no exception");
    }
  }
}
