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
    Money stated =
        history.stream()
            .filter(part -> part.eventId().equals(command.corrects()))
            .flatMap(part -> amountOf(part.event()).stream())
            .findFirst()
            .orElseThrow(() -> new CorrectionRejected(Reason.NO_REFUND));
    for (DecodedPart.Known part : history) {
      if (part.event() instanceof RefundCorrected earlier
          && earlier.corrects().equals(command.corrects())) {
        throw new CorrectionRejected(Reason.CORRECTED_BEFORE);
      }
    }
    if (stated.equals(command.amount())) {
      return List.of();
    }
    return List.of(
        new RefundCorrected(
            command.orderId(),
            command.corrects(),
            command.amount(),
            command.reason(),
            clock.instant()));
    // endregion
  }

  /**
   * The money that the customer got back in each currency, after all corrections.
   *
   * @param history the events of the order, in the order of their revisions
   */
  public static Map<Currency, Money> totals(List<DecodedPart.Known> history) {
    // region 4.6 add the amounts that are right today
    // Each amount under the id of the last event that states it.
    Map<UUID, Money> amounts = new HashMap<>();
    for (DecodedPart.Known part : history) {
      if (part.event() instanceof RefundCorrected correction) {
        amounts.remove(correction.corrects());
      }
      amountOf(part.event()).ifPresent(amount -> amounts.put(part.eventId(), amount));
    }
    return amounts.values().stream()
        .collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus));
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
