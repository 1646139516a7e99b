package shop.orders.monitoring;

import java.time.Instant;

/**
 * A link in {@code $ce-order}, and the event behind it.
 *
 * @param revision the link's place in {@code $ce-order}: 0, 1, 2, … without gaps
 * @param position the link's place in the log, in bytes
 * @param recorded when the store recorded the event behind the link
 */
public record CategoryLink(long revision, long position, Instant recorded) {}
