package shop.orders.timetravel;

/**
 * A field of an order that has changed.
 *
 * @param before the value as a text; empty if there was none
 * @param after the new value as a text; empty if there is none
 */
public record Change(String field, String before, String after) {}
