package shop.orders.versioning;

import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.orders.events.Money;
import shop.orders.versioning.CorrectionRejected.Reason;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.RefundCorrected;
import workshop.todo.Todo;

/** Corrects the amounts of refunds with new events. */
public final class RefundCorrections {
  private final Clock clock;

  public RefundCorrections(Clock clock) {
    this.clock = clock;
  }

  /**
   * The new events of this command.
   *
   * @param history the events of the order, in the order of their revisions
   */
  public List<ShopEvent> decide(List<DecodedPart.Known> history, CorrectRefund command) {
    // region 4.6 correct one event of the history
    throw new Todo("4.6", "correct one event of the history");
    // endregion
  }

  /**
   * The money that the customer got back in each currency, after all corrections.
   *
   * @param history the events of the order, in the order of their revisions
   */
  public static Map<Currency, Money> totals(List<DecodedPart.Known> history) {
    // region 4.6 add the amounts that are right today
    throw new Todo("4.6", "add the amounts that are right today");
    // endregion
  }

  /** The amount that this event states; empty unless it is a refund or a correction. */
  private static Optional<Money> amountOf(ShopEvent event) {
    return switch (event) {
      case OrderRefunded refund -> Optional.of(refund.amount());
      case RefundCorrected correction -> Optional.of(correction.amount());
      default -> Optional.empty();
    };
  }
}
