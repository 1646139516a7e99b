package shop.orders.timetravel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import shop.orders.events.Money;
import shop.orders.versioning.ShopEvent.OrderCreated;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import shop.orders.versioning.ShopEvent.RefundCorrected;

/** The bank of the shop: it pays each refund in the currency of its order. */
final class Bank {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate SOME_DAY = LocalDate.parse("2026-03-25");

  private Bank() {}

  /** The money that the customer paid. */
  static BankTransfer received(String order, Money amount) {
    return new BankTransfer(SOME_DAY, order, amount);
  }

  /** The money that the customer was refunded. */
  static BankTransfer refunded(String order, Money amount) {
    return new BankTransfer(SOME_DAY, order, amount.times(-1));
  }

  /** All that really moved in a month, in the order in which the bank has booked it. */
  static List<BankTransfer> statementOf(MonthCopy month) {
    Map<UUID, BankTransfer> moved = new LinkedHashMap<>();
    Set<String> tests = new HashSet<>();
    for (LogEvent event : month.events()) {
      LocalDate day = bookedOn(event);
      switch (ShopEvents.read(event).orElse(null)) {
        case OrderCreated order when order.customerId().startsWith("test-") ->
            tests.add(order.orderId());
        case PaymentReceived payment ->
            moved.put(event.eventId(), new BankTransfer(day, payment.orderId(), payment.amount()));
        case OrderRefunded refund -> {
          Money amount =
              event.eventId().equals(month.wrong().eventId())
                  ? month.trueAmount()
                  : refund.amount();
          moved.put(event.eventId(), new BankTransfer(day, refund.orderId(), amount.times(-1)));
        }
        case RefundCorrected correction -> {
          BankTransfer before = moved.remove(correction.corrects());
          moved.put(
              event.eventId(),
              new BankTransfer(
                  before.bookedOn(), correction.orderId(), correction.amount().times(-1)));
        }
        case null, default -> {}
      }
    }
    return moved.values().stream()
        .filter(transfer -> transfer.amount().amount().signum() != 0)
        .filter(transfer -> !tests.contains(transfer.orderId()))
        .sorted(Comparator.comparing(BankTransfer::bookedOn).thenComparing(BankTransfer::orderId))
        .toList();
  }

  /** The next day on which banks work. */
  private static LocalDate bookedOn(LogEvent event) {
    LocalDate day = LocalDate.ofInstant(event.happenedAt(), BERLIN).plusDays(1);
    while (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
      day = day.plusDays(1);
    }
    return day;
  }
}
