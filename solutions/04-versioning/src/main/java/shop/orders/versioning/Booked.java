package shop.orders.versioning;

import java.util.UUID;

/**
 * The place of the last booked part of one order.
 *
 * @param revision the revision of the stored event
 * @param part the number of the part; null if it was saved before events were split
 * @param eventId the id of the stored event
 */
public record Booked(long revision, Integer part, UUID eventId) {}
