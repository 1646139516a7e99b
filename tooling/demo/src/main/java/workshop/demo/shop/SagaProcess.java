package workshop.demo.shop;

import com.eventstore.dbclient.RecordedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.eventstore.Decoded;
import shop.orders.eventstore.StoredEvent;
import shop.orders.repository.OrderCodec;
import shop.orders.saga.Cause;
import shop.orders.saga.CommandSender;
import shop.orders.saga.Intent;
import shop.orders.saga.PaymentTimeouts;
import shop.orders.saga.SagaCodec;
import shop.orders.saga.SagaEvent;
import shop.orders.saga.SagaRepository;
import shop.orders.saga.SagaRunner;

/** The program that leads sagas: it gives them the events of orders, webhooks and time-outs. */
final class SagaProcess {
  /** How long a saga waits for a payment. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Set<String> INPUTS = Set.of("OrderCreated", "OrderCancelled");

  private final String run;
  private final OrderLog log;
  private final SagaRunner runner;
  private final PaymentDesk payments;
  private final Clock clock;
  private final PaymentTimeouts timeouts;
  private final CommandSender sender;
  private final OrderCodec orderCodec = new OrderCodec();
  private final SagaCodec sagaCodec = new SagaCodec();
  private final Map<String, Cause> causes = new HashMap<>();
  private final Set<String> unfinished = new LinkedHashSet<>();
  private volatile boolean crashing;

  /**
   * @param run the beginning of the order ids of this run: it leaves the orders of others alone
   */
  SagaProcess(
      String run,
      OrderLog log,
      SagaRepository sagas,
      CommandSender sender,
      PaymentDesk payments,
      Clock clock) {
    this.run = run;
    this.log = log;
    this.sender = sender;
    this.runner = new SagaRunner(sagas, this::send, clock);
    this.payments = payments;
    this.clock = clock;
    this.timeouts = new PaymentTimeouts(PATIENCE, timedOut -> input(timedOut, causeOf(timedOut)));
  }

  /** Lets the program crash after it has recorded what it is going to send (5.6), or not. */
  void crash(boolean crashes) {
    crashing = crashes;
  }

  boolean isCrashing() {
    return crashing;
  }

  /** Takes all that has come since the last tick to the sagas. */
  void tick() {
    Instant begun = clock.instant();
    log.read(this::handle);
    if (crashing) {
      return;
    }
    for (String orderId : List.copyOf(unfinished)) {
      attempt(orderId, () -> runner.resume(orderId, causes.get(orderId)));
    }
    payments.callBack(
        (orderId, paymentId) -> {
          var paid = new SagaEvent.PaymentSucceeded(orderId, paymentId, clock.instant());
          input(paid, causeOf(paid));
        });
    timeouts.tick(clock.instant(), begun);
  }

  private void handle(RecordedEvent event) {
    String stream = event.getStreamId();
    if (!stream.startsWith(run, stream.indexOf('-') + 1)) {
      return;
    }
    if (stream.startsWith("fulfillment-")) {
      timeouts.onEvent(sagaCodec.decode(StoredEvent.of(event)));
    } else if (INPUTS.contains(event.getEventType())
        && orderCodec.decode(StoredEvent.of(event)) instanceof Decoded.Known known) {
      Cause cause = Cause.of(known.envelope());
      causes.putIfAbsent(known.envelope().aggregateId(), cause);
      switch (known.envelope().event()) {
        case OrderCreated created ->
            input(
                new SagaEvent.FulfillmentStarted(
                    created.orderId(), created.totalAmount(), clock.instant()),
                cause);
        case OrderCancelled cancelled ->
            input(new SagaEvent.CustomerCancelled(cancelled.orderId(), clock.instant()), cause);
        default -> {} // INPUTS lets no other type come here.
      }
    }
  }

  private void input(SagaEvent.Input event, Cause cause) {
    attempt(event.orderId(), () -> runner.handle(event, cause));
  }

  /** What fails is tried again at the next tick: the intent is recorded. */
  private void attempt(String orderId, Runnable step) {
    try {
      step.run();
      unfinished.remove(orderId);
    } catch (NotSent | IllegalStateException noAnswer) {
      unfinished.add(orderId);
    }
  }

  private List<SagaEvent.Input> send(Intent intent, UUID correlationId) {
    if (crashing) {
      throw new NotSent();
    }
    return sender.send(intent, correlationId);
  }

  /** Webhooks and time-outs continue the conversation that the customer opened. */
  private Cause causeOf(SagaEvent event) {
    return causes.get(event.orderId());
  }

  private static final class NotSent extends RuntimeException {
    NotSent() {
      super("the process has crashed", null, false, false);
    }
  }
}
