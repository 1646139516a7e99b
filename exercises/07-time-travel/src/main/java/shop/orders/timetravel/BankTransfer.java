package shop.orders.timetravel;

import java.time.LocalDate;
import shop.orders.events.Money;

/**
 * A line of the bank's statement: money that has moved.
 *
 * @param bookedOn a working day of the bank, up to some days after the transfer
 * @param amount positive if the customer paid, negative if the customer was refunded
 */
public record BankTransfer(LocalDate bookedOn, String orderId, Money amount) {}
