package shop.orders.events;

/** Takes its value off the price of one order, but never more than the order costs. */
public record Voucher(String code, Money value) {}
