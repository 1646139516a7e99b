package shop.orders.timetravel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import workshop.kit.EventStore;
import workshop.kit.store.Streams;

/** Not graded: a copy of the month comes out of the store as it is in the files. */
@EventStore
class MonthTest {

  @Test
  void a_copy_is_read_in_the_order_of_the_log(EventStoreDBClient client, Streams streams) {
    for (Month month : List.of(Month.OCTOBER, Month.MARCH)) {
      MonthCopy copy = month.copy(streams.fresh("order").id());
      Position start = copy.appendTo(client);
      List<LogEvent> read = new LogReader(client).streamsFrom(start, copy.streamPrefix());

      assertEquals(
          copy.events().stream().map(LogEvent::eventId).toList(),
          read.stream().map(LogEvent::eventId).toList());
      assertEquals(
          copy.events().stream().map(LogEvent::metadata).toList(),
          read.stream().map(LogEvent::metadata).toList());
      assertEquals(
          copy.events().stream().map(LogEvent::data).toList(),
          read.stream().map(LogEvent::data).toList());
    }
  }

  @Test
  void the_wrong_fact_is_a_refund(Streams streams) {
    for (Month month : List.of(Month.OCTOBER, Month.MARCH)) {
      MonthCopy copy = month.copy(streams.fresh("order").id());

      OrderRefunded wrong = (OrderRefunded) ShopEvents.read(copy.wrong()).orElseThrow();
      assertEquals("EUR", wrong.amount().currency().getCurrencyCode());
      assertTrue(copy.shown().get("EUR").isLessThan(copy.right().get("EUR")));
      assertTrue(copy.events().stream().allMatch(e -> e.stream().startsWith(copy.streamPrefix())));
    }
  }

  @Test
  void the_bank_has_the_right_revenue(Streams streams) {
    for (Month month : List.of(Month.OCTOBER, Month.MARCH)) {
      MonthCopy copy = month.copy(streams.fresh("order").id());

      Map<String, Money> sums = new TreeMap<>();
      Bank.statementOf(copy)
          .forEach(t -> sums.merge(t.amount().currency().toString(), t.amount(), Money::plus));
      assertEquals(copy.right(), sums);
    }
  }

  @Test
  void the_dashboard_shows_the_wrong_revenue(Streams streams) {
    for (Month month : List.of(Month.OCTOBER, Month.MARCH)) {
      MonthCopy copy = month.copy(streams.fresh("order").id());

      Dashboard dashboard = new Dashboard((request, orders) -> Currency.getInstance("EUR"));
      dashboard.rebuild(copy.events(), dashboard.reader());
      Map<String, Money> sums = new TreeMap<>();
      dashboard.revenue().forEach((currency, sum) -> sums.put(currency.toString(), sum));
      assertEquals(copy.shown(), sums);
    }
  }
}
