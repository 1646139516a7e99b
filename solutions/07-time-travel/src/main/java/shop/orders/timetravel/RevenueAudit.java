package shop.orders.timetravel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import shop.orders.events.Money;
import shop.orders.versioning.ShopEvent;
import shop.orders.versioning.ShopEvent.OrderCreated;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import shop.orders.versioning.ShopEvent.RefundCorrected;

/** Compares the log with the bank. */
public final class RevenueAudit {
  private RevenueAudit() {}

  /**
   * The first event that makes the revenue of today wrong.
   *
   * @param log the events of all orders, in the order of the log
   * @param statement all transfers for these orders, in the order of the bank
   * @return empty if the log and the bank agree
   */
  public static Optional<LogEvent> firstDivergence(
      List<LogEvent> log, List<BankTransfer> statement) {
    // region 7.3 find the first event that the bank does not confirm
    Set<UUID> corrected = new HashSet<>();
    Set<String> tests = new HashSet<>();
    for (LogEvent event : log) {
      switch (ShopEvents.read(event).orElse(null)) {
        case RefundCorrected correction -> corrected.add(correction.corrects());
        case OrderCreated order when order.customerId().startsWith("test-") ->
            tests.add(order.orderId());
        case null, default -> {}
      }
    }
    record Moved(String orderId, Money amount) {}
    List<Moved> open = new ArrayList<>();
    statement.forEach(transfer -> open.add(new Moved(transfer.orderId(), transfer.amount())));
    for (LogEvent event : log) {
      Optional<Moved> moved =
          ShopEvents.read(event)
              .filter(fact -> !tests.contains(fact.orderId()))
              .flatMap(fact -> moved(fact).map(amount -> new Moved(fact.orderId(), amount)))
              .filter(one -> one.amount().amount().signum() != 0);
      if (moved.isEmpty() || corrected.contains(event.eventId())) {
        continue;
      }
      // remove takes one of several equal transfers: each confirms one event only.
      if (!open.remove(moved.get())) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
    // endregion
  }

  /**
   * The money that has moved, if this event is right: positive if the customer paid, negative if
   * the customer was refunded. Empty for an event that states no such amount.
   */
  private static Optional<Money> moved(ShopEvent fact) {
    return switch (fact) {
      case PaymentReceived payment -> Optional.of(payment.amount());
      case OrderRefunded refund -> Optional.of(refund.amount().times(-1));
      case RefundCorrected correction -> Optional.of(correction.amount().times(-1));
      default -> Optional.empty();
    };
  }
}
