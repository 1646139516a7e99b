package shop.orders.saga;

import static shop.orders.saga.SagaBench.CANCELLED;
import static shop.orders.saga.SagaBench.CAUSE;
import static shop.orders.saga.SagaBench.ORDER;
import static shop.orders.saga.SagaBench.STARTED;
import static shop.orders.saga.SagaBench.TIMED_OUT;
import static shop.orders.saga.SagaBench.WEBHOOK;
import static shop.orders.saga.SagaBench.charge;
import static shop.orders.saga.SagaBench.intentTo;

import com.eventstore.dbclient.EventStoreDBClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderDecider;
import shop.orders.events.Money;
import shop.orders.fixtures.Amounts;
import shop.orders.fixtures.OrderFacts;
import shop.orders.fixtures.payment.PaymentServer;
import shop.orders.repository.CommandBus;
import shop.orders.repository.ConcurrencyConflict;
import shop.orders.repository.EventStoreOrderRepository;
import shop.orders.repository.OrderCommandBus;
import shop.orders.saga.SagaBench.Effects;
import shop.orders.saga.SagaCommand.CancelOrder;
import shop.orders.saga.SagaEvent.FulfillmentStarted;
import shop.orders.saga.SagaEvent.Input;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.CrashPoints;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.FreshStream;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;
import workshop.kit.time.Ids;
import workshop.kit.time.SettableClock;

@Exercise("5.6")
@EventStore
class SagaRunnerTest {
  private static final Effects PAID = new Effects(1, 1, 0, 0, 0);
  private static final Effects REFUNDED = new Effects(1, 0, 1, 1, 0);
  private static final Effects CANCELLED_AND_REFUNDED = new Effects(1, 0, 0, 1, 0);
  private static final Effects CANCELLED_ORDER = new Effects(1, 0, 1, 0, 0);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Lesson lesson;

  SagaRunnerTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void after_each_crash_the_order_is_charged_and_confirmed_once() {
    for (Crash crash : crashesOf(new SagaBench(), PAID, STARTED)) {
      SagaBench bench = new SagaBench();
      Lesson told = restarted(bench, crash, STARTED);

      String last = bench.lastBeforeTheRestart();
      expect(
          PAID,
          bench,
          told.when(last.equals("append FulfillmentStarted"), "no intent")
              .when(last.equals("append IntentCompleted") && bench.isUnpaid(), "nothing sent")
              .when(last.equals("append IntentCompleted"), "no answer"));
    }
  }

  @Test
  void after_each_crash_a_late_payment_is_refunded_once() {
    Input[] inputs = {STARTED, TIMED_OUT, WEBHOOK};
    for (Crash crash : crashesOf(new SagaBench().withLateAnswers(), REFUNDED, inputs)) {
      SagaBench bench = new SagaBench().withLateAnswers();
      Lesson told = restarted(bench, crash, inputs);

      expect(REFUNDED, bench, told);
    }
  }

  @Test
  void another_event_may_come_before_the_repeat() {
    for (Crash crash : crashesOf(waiting(), CANCELLED_ORDER, TIMED_OUT)) {
      SagaBench bench = waiting();
      Lesson told = interrupted(bench, bench.instance(), crash, TIMED_OUT).told();
      boolean recorded = bench.recorded().contains("PaymentTimedOut");
      run(told.shared("a restart throws"), bench.instance(), WEBHOOK, TIMED_OUT);

      Effects effects = bench.effects();
      told.with("effects", effects)
          .when(!recorded && bench.lastBeforeTheRestart().startsWith("send"), "sent first")
          .expect(effects.equals(PAID) || effects.equals(REFUNDED));
    }
  }

  @Test
  void an_event_during_a_call_counts() {
    SagaBench bench = new SagaBench();
    bench.duringTheNextSend(() -> bench.holds(CANCELLED));

    Outcome<Void> handled = handled(bench.instance(), STARTED);

    lesson
        .when(handled.threw(ConcurrencyConflict.class), "a conflict")
        .when(bench.effects().confirmations() > 0, "confirmed")
        .expect(CANCELLED_AND_REFUNDED, bench.effects());
    expectReturn(lesson.shared("without a crash"), "handle", handled);
  }

  @Test
  void an_intent_without_an_answer_stays_open() {
    SagaBench bench = new SagaBench();
    bench.losesTheNextAnswer(new IllegalStateException("connection reset"));

    Outcome<Void> handled = handled(bench.instance(), STARTED);
    List<String> recorded = bench.recorded();
    run(lesson.shared("without a crash"), bench.instance());

    lesson
        .when(recorded.contains("PaymentDeclined"), "declined")
        .when(recorded.contains("IntentCompleted") && recorded.size() == 3, "completed")
        .expect(List.of("FulfillmentStarted", "IntentRecorded"), recorded);
    lesson.then("it returns").expect(handled.thrown().isPresent());
    expect(PAID, bench, lesson.then("later"));
  }

  @Test
  void resume_sends_each_open_intent() {
    SagaBench bench = new SagaBench();
    bench.holds(STARTED, intentTo(charge()), TIMED_OUT);
    bench.holds(intentTo(new CancelOrder(ORDER, "too late")));

    run(lesson.shared("without a crash"), bench.instance());

    Effects effects = bench.effects();
    boolean onlyTheCharge = effects.equals(new Effects(1, 0, 0, 0, 2));
    boolean sentBoth = effects.charges() == 1 && effects.cancellations() == 1;
    lesson
        .when(effects.charges() + effects.cancellations() == 0, "nothing sent")
        .when(onlyTheCharge, "only the charge")
        .when(sentBoth && effects.openIntents() == 1, "a new one")
        .expect(REFUNDED, effects);
    lesson
        .then("sent again")
        .expect(List.of("CancelOrder", "ChargePayment", "RefundPayment"), bench.sentByName());
  }

  @Test
  void a_repeat_is_neither_recorded_nor_sent() {
    SagaBench bench = new SagaBench();
    run(lesson.shared("without a crash"), bench.instance(), STARTED);

    run(lesson.shared("without a crash"), bench.instance(), STARTED, WEBHOOK);

    List<String> calls = bench.process().calls();
    lesson
        .when(calls.stream().allMatch(call -> call.startsWith("append")), "recorded")
        .expect(List.of(), calls);

    SagaBench open = new SagaBench();
    open.holds(STARTED, SagaBench.intentTo(SagaBench.charge()));
    expectReturn(lesson.shared("without a crash"), "handle", handled(open.instance(), STARTED));
    lesson.then("an open intent").expect(PAID, open.effects());
  }

  @Test
  void it_works_with_the_store_and_the_payment_service(EventStoreDBClient client, Streams streams) {
    Clock clock = SettableClock.at(OrderFacts.NOON);
    OrderDecider rules = new OrderDecider(OrderFacts.PRICES, clock);
    CommandBus orders = new OrderCommandBus(new EventStoreOrderRepository(client, rules, clock), 3);
    FreshStream order = streams.fresh("order");
    CrashPoints process = new CrashPoints();
    try (PaymentServer server = new PaymentServer(clock)) {
      HttpPaymentService payments = new HttpPaymentService(server.address(), A_MINUTE);
      CommandSender shop = new ShopCommandSender(payments, orders, clock);
      CommandSender crashing = (intent, id) -> process.call("send", () -> shop.send(intent, id));
      SagaRunner runner = new SagaRunner(new EventStoreSagaRepository(client), crashing, clock);
      Money total = Amounts.euros("84.30");
      orders.dispatch(new CreateOrder(Ids.nth(3), order.id(), OrderFacts.CART, total));

      process.crashAfter(1);
      Input started = new FulfillmentStarted(order.id(), total, clock.instant());
      handled(runner, started);
      lesson.then("no charge").expect(1, server.charges().size());
      process.restart();
      Outcome<Void> resumed = Outcome.ofRunning(() -> runner.resume(order.id(), CAUSE));
      expectReturn(lesson.shared("without a crash"), "resume", resumed);

      lesson.expect(1, server.charges().size());
      lesson
          .then("the order")
          .expect(
              List.of("OrderCreated", "OrderConfirmed"),
              new RawStream(client, order.name()).types());
    }
  }

  @Beyond
  @Test
  void an_outcome_is_recorded_by_one_instance() {
    SagaBench bench = new SagaBench();
    bench.duringTheNextSend(() -> bench.anotherInstance().resume(ORDER, CAUSE));

    run(lesson.shared("without a crash"), bench.instance(), STARTED);

    lesson.expect(
        List.of(
            "FulfillmentStarted",
            "IntentRecorded",
            "IntentCompleted",
            "PaymentSucceeded",
            "IntentRecorded",
            "IntentCompleted",
            "FulfillmentCompleted"),
        bench.recorded());
  }

  @Beyond
  @Test
  void a_second_crash_changes_nothing() {
    for (Crash first : crashesOf(new SagaBench(), PAID, STARTED)) {
      for (Crash second : crashesOf(new SagaBench(), PAID, STARTED)) {
        SagaBench bench = new SagaBench();
        interrupted(bench, bench.instance(), first, STARTED);
        Lesson told = restarted(bench, second, STARTED);

        expect(PAID, bench, told);
      }
    }
  }

  /** Every crash that a run without a crash has room for. */
  private List<Crash> crashesOf(SagaBench bench, Effects expected, Input... inputs) {
    run(lesson.shared("without a crash"), bench.instance(), inputs);
    lesson.shared("without a crash").then("other effects").expect(expected, bench.effects());
    return IntStream.rangeClosed(1, bench.process().calls().size())
        .boxed()
        .flatMap(call -> Stream.of(new Crash("before", call), new Crash("after", call)))
        .toList();
  }

  /** One instance ends; a new one resumes, gets the interrupted event again, and the later ones. */
  private Lesson restarted(SagaBench bench, Crash crash, Input... inputs) {
    Interrupted at = interrupted(bench, bench.instance(), crash, inputs);
    Input[] rest = Arrays.copyOfRange(inputs, at.input(), inputs.length);
    run(at.told().shared("a restart throws"), bench.instance(), rest);
    return at.told();
  }

  private Interrupted interrupted(
      SagaBench bench, SagaRunner instance, Crash crash, Input... inputs) {
    crash.planIn(bench.process());
    int input = -1;
    boolean alive = true;
    while (alive && input + 1 < inputs.length) {
      input++;
      handled(instance, inputs[input]);
      alive = bench.process().calls().size() < crash.call();
    }
    List<String> calls = bench.process().calls();
    Lesson told =
        lesson
            .with("moment", crash.moment())
            .with("call", calls.isEmpty() ? "the start" : calls.getLast());
    return new Interrupted(input, told);
  }

  /** A new instance: it resumes, then it handles these events. */
  private void run(Lesson told, SagaRunner instance, Input... inputs) {
    Outcome<Void> resumed = Outcome.ofRunning(() -> instance.resume(ORDER, CAUSE));
    expectReturn(told, "resume", resumed);
    for (Input input : inputs) {
      expectReturn(told, "handle", handled(instance, input));
    }
  }

  private static void expectReturn(Lesson told, String method, Outcome<Void> outcome) {
    told.with("method", method)
        .when(outcome.threw(ConcurrencyConflict.class), "a conflict")
        .value(outcome);
  }

  private static Outcome<Void> handled(SagaRunner runner, Input event) {
    return Outcome.ofRunning(() -> runner.handle(event, CAUSE));
  }

  private static void expect(Effects expected, SagaBench bench, Lesson told) {
    Effects effects = bench.effects();
    told.when(effects.hasMoreThan(expected), "twice")
        .when(effects.openIntents() > 0, "open")
        .expect(expected, effects);
  }

  /** The customer was charged, and no answer has come yet. */
  private SagaBench waiting() {
    SagaBench bench = new SagaBench().withLateAnswers();
    run(lesson.shared("without a crash"), bench.instance(), STARTED);
    bench.process().restart();
    return bench;
  }

  /**
   * The end of a process.
   *
   * @param call from 1
   */
  private record Crash(String moment, int call) {
    void planIn(CrashPoints process) {
      if (moment.equals("before")) {
        process.crashBefore(call);
      } else {
        process.crashAfter(call);
      }
    }
  }

  private record Interrupted(int input, Lesson told) {}
}
