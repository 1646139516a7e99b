package shop.orders.saga;

import static shop.orders.fixtures.Amounts.euros;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import shop.orders.repository.ConcurrencyConflict;
import shop.orders.saga.SagaCommand.CancelOrder;
import shop.orders.saga.SagaCommand.ChargePayment;
import shop.orders.saga.SagaCommand.ConfirmOrder;
import shop.orders.saga.SagaCommand.RefundPayment;
import shop.orders.saga.SagaEvent.CustomerCancelled;
import shop.orders.saga.SagaEvent.FulfillmentStarted;
import shop.orders.saga.SagaEvent.IntentRecorded;
import shop.orders.saga.SagaEvent.PaymentSucceeded;
import shop.orders.saga.SagaEvent.PaymentTimedOut;
import workshop.kit.faults.CrashPoints;
import workshop.kit.time.Ids;
import workshop.kit.time.SettableClock;

/** One saga, with its stream and the receivers of its commands in memory. They survive a crash. */
final class SagaBench {
  static final String ORDER = "A-7f3a";
  static final Cause CAUSE = new Cause(Ids.nth(1), Ids.nth(2));

  private static final Instant NOON = Instant.parse("2026-10-25T00:59:59.123456789Z");
  private static final String PAYMENT = "Payment-1";

  static final FulfillmentStarted STARTED =
      new FulfillmentStarted(ORDER, euros("84.30"), NOON.minusSeconds(900));
  static final PaymentTimedOut TIMED_OUT = new PaymentTimedOut(ORDER, NOON.minusSeconds(300));
  static final PaymentSucceeded WEBHOOK =
      new PaymentSucceeded(ORDER, PAYMENT, NOON.minusSeconds(7));
  static final CustomerCancelled CANCELLED = new CustomerCancelled(ORDER, NOON.minusSeconds(600));

  /** More than any right answer needs: an endless loop ends here. */
  private static final int TOO_MANY_CALLS = 500;

  private final CrashPoints process = new CrashPoints();
  private final List<SagaEvent> stream = new ArrayList<>();
  private final List<Intent> sent = new ArrayList<>();
  private final Map<String, SagaCommand> carriedOut = new LinkedHashMap<>();
  private final Queue<Runnable> interludes = new ArrayDeque<>();
  private boolean answersTheCharge = true;
  private RuntimeException lostAnswer;
  private int loads;
  private String lastBeforeTheRestart = "";

  /** A new instance of the program. */
  SagaRunner instance() {
    lastBeforeTheRestart = process.calls().isEmpty() ? "" : process.calls().getLast();
    process.restart();
    return anotherInstance();
  }

  /** An instance beside the running one. */
  SagaRunner anotherInstance() {
    return new SagaRunner(new Repository(), this::send, SettableClock.at(NOON));
  }

  CrashPoints process() {
    return process;
  }

  /** The answer to the charge is unknown: a webhook brings it later. */
  SagaBench withLateAnswers() {
    answersTheCharge = false;
    return this;
  }

  /** The next command is carried out, and its answer is lost. */
  void losesTheNextAnswer(RuntimeException failure) {
    lostAnswer = failure;
  }

  /** While the next command is under way, this happens elsewhere. */
  void duringTheNextSend(Runnable interlude) {
    interludes.add(interlude);
  }

  /** Another instance has recorded these events. */
  void holds(SagaEvent... events) {
    stream.addAll(List.of(events));
  }

  static IntentRecorded intentTo(SagaCommand command) {
    return new IntentRecorded(ORDER, Intent.of(command), NOON.minusSeconds(11));
  }

  static ChargePayment charge() {
    return new ChargePayment(ORDER, euros("84.30"), PaymentKey.of(ORDER, 1));
  }

  List<String> recorded() {
    return stream.stream().map(SagaCodec::nameOf).toList();
  }

  /** The types of the commands that were sent, sorted. */
  List<String> sentByName() {
    return sent.stream().map(intent -> nameOf(intent.command())).sorted().toList();
  }

  /** The last call of the process before this one. */
  String lastBeforeTheRestart() {
    return lastBeforeTheRestart;
  }

  boolean isUnpaid() {
    return count(ChargePayment.class) == 0;
  }

  Effects effects() {
    return new Effects(
        count(ChargePayment.class),
        count(ConfirmOrder.class),
        count(CancelOrder.class),
        count(RefundPayment.class),
        SagaState.of(stream).openIntents().size());
  }

  private int count(Class<? extends SagaCommand> type) {
    return (int) carriedOut.values().stream().filter(type::isInstance).count();
  }

  private static String nameOf(SagaCommand command) {
    return command.getClass().getSimpleName();
  }

  private List<SagaEvent.Input> send(Intent intent, UUID correlationId) {
    return process.call(
        "send %s".formatted(nameOf(intent.command())),
        () -> {
          limit(sent.size());
          sent.add(intent);
          carriedOut.putIfAbsent(keyOf(intent), intent.command());
          if (!interludes.isEmpty()) {
            interludes.remove().run();
          }
          if (lostAnswer != null) {
            RuntimeException failure = lostAnswer;
            lostAnswer = null;
            throw failure;
          }
          return answersTo(intent.command());
        });
  }

  /** The payment service knows a charge by its own key, as each receiver knows its intents. */
  private static String keyOf(Intent intent) {
    return intent.command() instanceof ChargePayment charge
        ? charge.paymentKey()
        : intent.id().toString();
  }

  private List<SagaEvent.Input> answersTo(SagaCommand command) {
    return command instanceof ChargePayment && answersTheCharge
        ? List.of(new PaymentSucceeded(ORDER, PAYMENT, NOON.plusNanos(sent.size())))
        : List.of();
  }

  private static void limit(int calls) {
    if (calls > TOO_MANY_CALLS) {
      throw new Endless();
    }
  }

  /** What the receivers have carried out, and how many intents are open. */
  record Effects(int charges, int confirmations, int cancellations, int refunds, int openIntents) {
    boolean hasMoreThan(Effects expected) {
      return charges > expected.charges
          || confirmations > expected.confirmations
          || cancellations > expected.cancellations
          || refunds > expected.refunds;
    }
  }

  /** The code under test does not come to an end. */
  static final class Endless extends Error {
    private static final long serialVersionUID = 1;

    Endless() {
      super("too many calls");
    }
  }

  private final class Repository implements SagaRepository {
    @Override
    public LoadedSaga load(String orderId) {
      limit(++loads);
      return new LoadedSaga(orderId, SagaState.of(stream), stream.size() - 1L);
    }

    @Override
    public void record(LoadedSaga saga, Cause cause, List<? extends SagaEvent> events) {
      List<String> types = events.stream().map(SagaCodec::nameOf).toList();
      process.call(
          "append %s".formatted(String.join(", ", types)),
          () -> {
            if (saga.revision() != stream.size() - 1L) {
              throw new ConcurrencyConflict(saga.orderId(), saga.revision());
            }
            return stream.addAll(events);
          });
    }
  }
}
