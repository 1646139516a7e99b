package workshop.demo.shop;

import com.eventstore.dbclient.RecordedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.eventstore.Decoded;
import shop.orders.eventstore.StoredEvent;
import shop.orders.repository.OrderCodec;
import shop.orders.saga.Cause;
import shop.orders.saga.SagaEvent;
import shop.orders.saga.SagaRunner;

/** The program that leads sagas: it gives them the events of orders, webhooks and time-outs. */
final class SagaProcess {
  /** How long a saga waits for a payment. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Set<String> INPUTS = Set.of("OrderCreated", "OrderCancelled");
  private static final Set<String> ENDS = Set.of("FulfillmentCompleted", "FulfillmentCompensated");

  private final OrderLog log;
  private final SagaRunner runner;
  private final PaymentDesk payments;
  private final Clock clock;
  private final OrderCodec codec = new OrderCodec();
  private final Map<String, Running> running = new LinkedHashMap<>();
  private final Set<String> unfinished = new LinkedHashSet<>();
  private volatile boolean stopped;

  private record Running(Cause cause, Instant since) {}

  SagaProcess(OrderLog log, SagaRunner runner, PaymentDesk payments, Clock clock) {
    this.log = log;
    this.runner = runner;
    this.payments = payments;
    this.clock = clock;
  }

  /** Stops the program, or starts it again where it was. */
  void stop(boolean isStopped) {
    stopped = isStopped;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Takes all that has come since the last tick to the sagas. */
  void tick() {
    if (stopped) {
      return;
    }
    log.read(this::handle);
    payments.callBack(
        (orderId, paymentId) ->
            input(
                new SagaEvent.PaymentSucceeded(orderId, paymentId, clock.instant()),
                causeOf(orderId)));
    timeOut();
    for (String orderId : List.copyOf(unfinished)) {
      attempt(orderId, () -> runner.resume(orderId, causeOf(orderId)));
    }
  }

  private void handle(RecordedEvent event) {
    if (ENDS.contains(event.getEventType())) {
      String stream = event.getStreamId();
      running.remove(stream.substring(stream.indexOf('-') + 1));
    } else if (INPUTS.contains(event.getEventType())
        && codec.decode(StoredEvent.of(event)) instanceof Decoded.Known known) {
      Cause cause = Cause.of(known.envelope());
      switch (known.envelope().event()) {
        case OrderCreated created -> {
          running.put(created.orderId(), new Running(cause, clock.instant()));
          input(
              new SagaEvent.FulfillmentStarted(
                  created.orderId(), created.totalAmount(), clock.instant()),
              cause);
        }
        case OrderCancelled cancelled ->
            input(new SagaEvent.CustomerCancelled(cancelled.orderId(), clock.instant()), cause);
        default -> {}
      }
    }
  }

  private void timeOut() {
    Instant limit = clock.instant().minus(PATIENCE);
    running.forEach(
        (orderId, saga) -> {
          if (!saga.since().isAfter(limit)) {
            input(new SagaEvent.PaymentTimedOut(orderId, clock.instant()), saga.cause());
          }
        });
  }

  private void input(SagaEvent.Input event, Cause cause) {
    attempt(event.orderId(), () -> runner.handle(event, cause));
  }

  /** What fails is tried again at the next tick: the intent is recorded. */
  private void attempt(String orderId, Runnable step) {
    try {
      step.run();
      unfinished.remove(orderId);
    } catch (IllegalStateException noAnswer) {
      unfinished.add(orderId);
    }
  }

  private Cause causeOf(String orderId) {
    Running saga = running.get(orderId);
    return saga == null ? new Cause(Ids.of(orderId), Ids.of(orderId)) : saga.cause();
  }
}
