package shop.orders.monitoring;

import java.util.Optional;

/**
 * How far a projection is, as its own program knows.
 *
 * @param checkpoint the last link whose event is in the view; empty if there is none
 * @param subscribed false after the subscription has ended and will not come back without an
 *     engineer, as in 3.5; true while it is live, and while it retries
 */
public record ProjectionProgress(Optional<CategoryLink> checkpoint, boolean subscribed) {}
