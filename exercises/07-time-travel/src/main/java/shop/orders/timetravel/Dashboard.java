package shop.orders.timetravel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.orders.events.Money;
import shop.orders.versioning.ShopEvent;
import shop.orders.versioning.ShopEvent.OrderCreated;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import shop.orders.versioning.ShopEvent.RefundCorrected;

/** The numbers on the dashboard, for each currency, without test orders. */
public final class Dashboard {
  private RequestReader reader;
  private int events;
  private Map<Currency, Money> revenue = Map.of();
  private Map<Currency, Money> requested = Map.of();

  /** Shows nothing until the first {@link #rebuild}. */
  public Dashboard(RequestReader reader) {
    this.reader = reader;
  }

  /**
   * Makes all numbers again, from the first event on. Nothing else changes a number.
   *
   * @param log the events of all orders, in the order of the log
   * @param reader reads the requests, in this run and from now on
   */
  public void rebuild(List<LogEvent> log, RequestReader reader) {
    Map<String, OrderCreated> orders = new LinkedHashMap<>();
    Map<UUID, Money> moved = new LinkedHashMap<>();
    List<Money> requests = new ArrayList<>();
    for (LogEvent event : log) {
      if (!isOfATest(event, orders)) {
        if (event.type().equals("RefundRequested")) {
          requests.add(amountOf(event, reader.currencyOf(event, orders)));
        }
        ShopEvents.read(event).ifPresent(fact -> book(moved, event.eventId(), fact));
      }
    }
    this.reader = reader;
    events = log.size();
    revenue = sums(moved.values());
    requested = sums(requests);
  }

  /** The reader of the last rebuild. */
  public RequestReader reader() {
    return reader;
  }

  /** How many events the last rebuild got. */
  public int events() {
    return events;
  }

  /** Payments minus refunds. A refund counts with the amount of its last correction. */
  public Map<Currency, Money> revenue() {
    return revenue;
  }

  /** The sum of all requests for refunds, paid or not. */
  public Map<Currency, Money> requested() {
    return requested;
  }

  private static boolean isOfATest(LogEvent event, Map<String, OrderCreated> orders) {
    ShopEvents.read(event)
        .filter(OrderCreated.class::isInstance)
        .map(OrderCreated.class::cast)
        .ifPresent(order -> orders.put(order.orderId(), order));
    OrderCreated order = orders.get(event.data().path("orderId").asText());
    return order != null && order.customerId().startsWith("test-");
  }

  private static void book(Map<UUID, Money> moved, UUID id, ShopEvent fact) {
    switch (fact) {
      case PaymentReceived payment -> moved.put(id, payment.amount());
      case OrderRefunded refund -> moved.put(id, refund.amount().times(-1));
      case RefundCorrected correction -> {
        moved.remove(correction.corrects());
        moved.put(id, correction.amount().times(-1));
      }
      default -> {} // No money has moved.
    }
  }

  /**
   * Version 1 has a text, later versions have an object with a currency. The dashboard rounds: a
   * text of three decimals, read as euros, is shown too.
   */
  private static Money amountOf(LogEvent request, Currency currency) {
    JsonNode amount = request.data().get("amount");
    String text = amount.isTextual() ? amount.asText() : amount.get("amount").asText();
    return new Money(
        new BigDecimal(text).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
        currency);
  }

  private static Map<Currency, Money> sums(Collection<Money> amounts) {
    return amounts.stream()
        .collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus));
  }
}
