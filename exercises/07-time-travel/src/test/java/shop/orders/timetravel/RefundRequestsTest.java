package shop.orders.timetravel;

import static shop.orders.fixtures.Amounts.euros;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.versioning.ShopEvent.OrderCreated;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("7.4")
class RefundRequestsTest {
  private static final String EUROS = "A-7f3a";

  /** Its id begins as the other one. */
  private static final String FRANCS = "A-7f3a-2";

  private static final String DINARS = "K-2d2e";
  private static final String LAST = "Z-1988";
  private static final String CUSTOMER = "customer-7";

  /** Four orders of one customer; most are in euros, as the first and the last one. */
  private final ShopLog log =
      new ShopLog()
          .created(EUROS, CUSTOMER, euros("84.30"))
          .created(FRANCS, CUSTOMER, Money.of("84.30", "CHF"))
          .created(DINARS, CUSTOMER, Money.of("53.000", "KWD"))
          .created(LAST, CUSTOMER, euros("7.40"));

  private final Lesson lesson;

  RefundRequestsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_request_has_the_currency_of_its_order() {
    expectCurrency("CHF", FRANCS, "21.70");
    expectCurrency("KWD", DINARS, "12.500");
    expectCurrency("KWD", DINARS, "12.50");
    expectCurrency("EUR", EUROS, "12.500");
    expectCurrency("EUR", LAST, "7");
  }

  @Test
  void a_stored_currency_stays() {
    for (int version : List.of(3, 1)) {
      log.requested(FRANCS, euros("3.30"), version);
      Lesson told = lesson.with("version", version).with("order", FRANCS);

      told.expect("EUR", currency(told, log.events().getLast(), orders(log.events())));
    }
  }

  @Test
  void without_an_order_there_is_no_currency() {
    log.requested("K-2d2", "12.500");

    LogEvent request = log.events().getLast();
    Outcome<Currency> outcome =
        Outcome.of(() -> RefundRequests.currencyOf(request, orders(log.events())));
    String shown =
        switch (outcome) {
          case Outcome.Returned<Currency> returned -> String.valueOf(returned.value());
          case Outcome.Threw<Currency> threw -> "an exception";
        };
    lesson.when(shown.equals("null"), "null").expect("an exception", shown);
  }

  @Test
  void each_night_of_two_months_is_right() {
    for (Month month : List.of(Month.MARCH, Month.OCTOBER)) {
      List<LogEvent> events = month.copy("A-0b1f").events();
      Map<String, OrderCreated> orders = orders(events);
      for (LogEvent event : events) {
        if (event.type().equals("RefundRequested")) {
          String order = event.data().get("orderId").asText();
          Lesson told = lesson.with("order", order).with("recorded", event.recordedAt().toString());

          told.expect(
              orders.get(order).totalAmount().currency().toString(), currency(told, event, orders));
        }
      }
    }
  }

  private void expectCurrency(String expected, String order, String amount) {
    log.requested(order, amount);
    Lesson told = lesson.with("order", order).with("amount", amount);

    told.expect(expected, currency(told, log.events().getLast(), orders(log.events())));
  }

  private static String currency(Lesson told, LogEvent request, Map<String, OrderCreated> orders) {
    return String.valueOf(
        told.shared("it throws").value(() -> RefundRequests.currencyOf(request, orders)));
  }

  private static Map<String, OrderCreated> orders(List<LogEvent> events) {
    Map<String, OrderCreated> orders = new LinkedHashMap<>();
    for (LogEvent event : events) {
      ShopEvents.read(event)
          .filter(OrderCreated.class::isInstance)
          .map(OrderCreated.class::cast)
          .ifPresent(order -> orders.put(order.orderId(), order));
    }
    return orders;
  }
}
