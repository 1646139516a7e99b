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
import workshop.todo.Todo;

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
    throw new Todo("7.3", "find the first event that the bank does not confirm");
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
