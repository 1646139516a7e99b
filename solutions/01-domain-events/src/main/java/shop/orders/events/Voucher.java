package shop.orders.events;

/** Takes its value off the price of one order, at most the whole price. */
public record Voucher(String code, Money value) {}
