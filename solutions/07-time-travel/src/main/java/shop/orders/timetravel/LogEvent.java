package shop.orders.timetravel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event of an order as it is stored.
 *
 * @param revision the event's place in the stream of its order, 0 for the first
 * @param type the stored name of the type; it may be a type that no class of ours has
 * @param created the time at which this store has stored the event
 * @param data as stored, in the schema version that the metadata names
 */
public record LogEvent(
    UUID eventId,
    String stream,
    long revision,
    String type,
    Instant created,
    LogMetadata metadata,
    ObjectNode data) {}
