package workshop.demo.shop;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import shop.orders.events.Money;
import shop.orders.fixtures.payment.Behavior;
import shop.orders.fixtures.payment.PaymentServer;
import shop.orders.saga.HttpPaymentService;
import shop.orders.saga.PaymentAnswer;
import shop.orders.saga.PaymentOutcome;
import shop.orders.saga.PaymentOutcomes;
import shop.orders.saga.PaymentService;

/** The payment service of the story, and what can go wrong with it. */
final class PaymentDesk implements PaymentService, AutoCloseable {
  /** How the service is. */
  enum Mode {
    /** It takes the money; one card in {@value #DECLINED_ONE_IN} has expired. */
    NORMAL,
    /** It declines each charge. */
    DECLINING,
    /** It accepts, and says later that the money was taken. */
    SLOW,
    /** It does not answer. */
    DOWN
  }

  static final int DECLINED_ONE_IN = 20;
  private static final Duration LIMIT = Duration.ofSeconds(2);
  // Sometimes longer than a saga waits for a payment.
  private static final int SLOWEST_SECONDS = 45;

  private final PaymentServer server;
  private final PaymentService http;
  private final Clock clock;
  private final RandomGenerator random;
  private final Queue<Late> late = new ArrayDeque<>();
  private volatile Mode mode = Mode.NORMAL;

  private record Late(String orderId, String paymentKey, Instant due) {}

  PaymentDesk(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
    server = new PaymentServer(clock);
    URI address = server.address();
    http = new HttpPaymentService(address, LIMIT);
  }

  void mode(Mode next) {
    mode = next;
  }

  Mode mode() {
    return mode;
  }

  @Override
  public PaymentAnswer charge(String paymentKey, String orderId, Money amount) {
    return switch (mode) {
      case NORMAL -> {
        if (random.nextInt(DECLINED_ONE_IN) == 0) {
          server.next(Behavior.DECLINES);
        }
        yield http.charge(paymentKey, orderId, amount);
      }
      case DECLINING -> {
        server.next(Behavior.DECLINES);
        yield http.charge(paymentKey, orderId, amount);
      }
      case SLOW -> {
        server.next(Behavior.ACCEPTS);
        int seconds = 5 + random.nextInt(SLOWEST_SECONDS - 5);
        late.add(new Late(orderId, paymentKey, clock.instant().plusSeconds(seconds)));
        yield http.charge(paymentKey, orderId, amount);
      }
      case DOWN -> new PaymentAnswer.NoAnswer("the connection was refused");
    };
  }

  @Override
  public PaymentAnswer chargeOf(String paymentKey) {
    return mode == Mode.DOWN
        ? new PaymentAnswer.NoAnswer("the connection was refused")
        : http.chargeOf(paymentKey);
  }

  @Override
  public PaymentAnswer refund(String refundKey, String paymentId, Money amount) {
    return mode == Mode.DOWN
        ? new PaymentAnswer.NoAnswer("the connection was refused")
        : http.refund(refundKey, paymentId, amount);
  }

  /** The calls of the service's webhook that are due: the order, and the payment that was taken. */
  void callBack(BiConsumer<String, String> webhook) {
    if (mode == Mode.DOWN) {
      return;
    }
    int waiting = late.size();
    for (int i = 0; i < waiting; i++) {
      Late one = late.remove();
      Optional<String> taken =
          clock.instant().isBefore(one.due()) ? Optional.empty() : paymentOf(one.paymentKey());
      taken.ifPresentOrElse(id -> webhook.accept(one.orderId(), id), () -> late.add(one));
    }
  }

  /** The number of refunds so far. */
  int refunds() {
    return server.refunds().size();
  }

  private Optional<String> paymentOf(String paymentKey) {
    return PaymentOutcomes.outcomeOf(http.chargeOf(paymentKey)) instanceof PaymentOutcome.Taken t
        ? Optional.of(t.paymentId())
        : Optional.empty();
  }

  @Override
  public void close() {
    server.close();
  }
}
