package workshop.demo.shop;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shop.orders.events.Money;
import shop.orders.monitoring.Health;
import shop.orders.monitoring.Lag;
import shop.orders.projection.OrderSummary;
import shop.orders.readmodel.Failure;

/** All that the page shows of the shop. */
record ShopView(
    Instant now,
    Optional<String> problem,
    boolean open,
    int created,
    int refused,
    String payments,
    boolean sagasCrash,
    boolean linksStopped,
    Projection projection,
    String orderList,
    Health health,
    List<Alerts.Name> alerts,
    List<Reading> readings,
    List<Row> newest,
    List<Journal.Entry> journal) {

  /**
   * The projection and its view.
   *
   * @param does running, paused or failed
   * @param state as 6.3 measures it
   * @param shows the revenue in the view
   * @param log the revenue as the log has it
   */
  record Projection(
      String does,
      String state,
      String version,
      long checkpoint,
      Optional<Long> lagEvents,
      Optional<Double> lagSeconds,
      String shows,
      String log,
      boolean differs,
      Optional<String> failure) {}

  /** An order of the list. */
  record Row(String orderId, String status, String total) {
    static Row of(OrderSummary order) {
      return new Row(order.orderId(), order.status().name(), text(order.totalAmount()));
    }
  }

  static ShopView of(Shop shop, Instant now) {
    return new ShopView(
        now,
        shop.problem(),
        shop.traffic.isOpen(),
        shop.orders.created(),
        shop.traffic.refused(),
        shop.payments.mode().name(),
        shop.sagas.isCrashing(),
        shop.linksAreStopped(),
        projection(shop),
        shop.signals.lag(Signals.ORDER_SUMMARY).state().name(),
        shop.signals.health(),
        Alerts.NAMES,
        shop.signals.readings(),
        shop.orders.newest().stream().map(Row::of).toList(),
        shop.journal.entries());
  }

  private static Projection projection(Shop shop) {
    Lag lag = shop.signals.lag(Signals.REVENUE);
    long shows = shop.revenue.revenueCents();
    long log = shop.orders.revenueCents();
    return new Projection(
        shop.revenue.state().name(),
        lag.state().name(),
        shop.revenue.version(),
        shop.revenue.checkpoint(),
        lag.events(),
        lag.delay().map(delay -> delay.toMillis() / 1000.0),
        euros(shows),
        euros(log),
        shows != log,
        shop.revenue.failure().map(ShopView::sentence));
  }

  private static String sentence(Failure failure) {
    Throwable cause = failure.cause();
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return "%s, event %d of %s: %s"
        .formatted(failure.eventType(), failure.revision(), failure.stream(), message);
  }

  private static String euros(long cents) {
    return String.format(Locale.ROOT, "%,.2f EUR", cents / 100.0);
  }

  private static String text(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }
}
