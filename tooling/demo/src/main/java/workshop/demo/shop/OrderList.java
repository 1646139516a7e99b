package workshop.demo.shop;

import com.eventstore.dbclient.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.orders.events.Money;
import shop.orders.eventstore.EventDecoder;
import shop.orders.monitoring.ProjectionProgress;
import shop.orders.projection.OrderAccount;
import shop.orders.projection.OrderSummary;
import shop.orders.projection.OrderSummaryProjection;
import shop.orders.projection.ReceivedEvent;
import shop.orders.projection.RevenueProjection;
import shop.orders.projection.RevenueView;
import shop.orders.readmodel.ReceivedEventReader;
import shop.orders.repository.OrderCodec;

/**
 * The list of orders (3.1) in memory, and beside it the revenue as the log has it (3.2): the page
 * compares it with the view in the database.
 */
final class OrderList {
  private static final int NEWEST = 8;

  private final OrderSummaryProjection orders = new OrderSummaryProjection();
  private final Revenue revenue = new Revenue();
  private final RevenueProjection fromTheLog = new RevenueProjection(revenue);
  private final ReceivedEventReader reader =
      new ReceivedEventReader(new EventDecoder(OrderCodec.TYPES, new CorrectedReader()));
  private final Deque<String> newest = new ArrayDeque<>();
  private int created;
  private long handled;

  /** Takes an event of an order. */
  synchronized void handle(RecordedEvent event) {
    handled++;
    try {
      reader.read(event).ifPresent(this::handle);
    } catch (RuntimeException unreadable) {
      // Another program wrote it: the list goes on without it.
    }
  }

  private void handle(ReceivedEvent received) {
    String id = received.envelope().aggregateId();
    boolean isNew = orders.find(id).isEmpty();
    orders.handle(received.envelope());
    if (orders.find(id).isEmpty()) {
      return; // It was created before this run.
    }
    fromTheLog.handle(received);
    if (isNew) {
      created++;
      newest.addFirst(id);
      if (newest.size() > NEWEST) {
        newest.removeLast();
      }
    }
  }

  /** The number of events of orders that have come. */
  synchronized long handled() {
    return handled;
  }

  /**
   * As 6.3 measures it: the list reads the log itself, where each event of an order has one link.
   *
   * @param start the last link before this run
   */
  ProjectionProgress progress(long start) {
    return OrderLinks.progress(start + handled(), true);
  }

  synchronized int created() {
    return created;
  }

  synchronized Optional<OrderSummary> find(String orderId) {
    return orders.find(orderId);
  }

  /** The newest orders, the newest first. */
  synchronized List<OrderSummary> newest() {
    List<OrderSummary> rows = new ArrayList<>();
    newest.forEach(id -> orders.find(id).ifPresent(rows::add));
    return rows;
  }

  /** The revenue of all days, in cents. */
  synchronized long revenueCents() {
    return revenue.cents.values().stream().mapToLong(Long::longValue).sum();
  }

  private static final class Revenue implements RevenueView {
    private final Map<String, OrderAccount> accounts = new HashMap<>();
    private final Map<LocalDate, Long> cents = new TreeMap<>();

    @Override
    public Optional<OrderAccount> account(String orderId) {
      return Optional.ofNullable(accounts.get(orderId));
    }

    @Override
    public void save(OrderAccount account) {
      accounts.put(account.orderId(), account);
    }

    @Override
    public void add(LocalDate day, Money amount) {
      cents.merge(day, cents(amount), Long::sum);
    }

    @Override
    public void subtract(LocalDate day, Money amount) {
      cents.merge(day, -cents(amount), Long::sum);
    }

    private static long cents(Money amount) {
      return amount.amount().unscaledValue().longValueExact();
    }
  }
}
