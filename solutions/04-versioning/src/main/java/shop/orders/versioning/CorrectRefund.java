package shop.orders.versioning;

import java.util.UUID;
import shop.orders.events.Money;

/**
 * A bookkeeper found that an event states a wrong amount.
 *
 * @param corrects the id of the wrong event: a refund, or an earlier correction
 * @param amount the amount that the bank has paid to the customer, not a difference
 */
public record CorrectRefund(String orderId, UUID corrects, Money amount, String reason) {}
