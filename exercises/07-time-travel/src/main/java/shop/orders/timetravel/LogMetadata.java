package shop.orders.timetravel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What is stored beside the data of an event.
 *
 * @param eventVersion the schema version of the data
 * @param actor who made the change: a customer, a clerk, or a program
 * @param correlationId the conversation that the event belongs to
 * @param causationId the id of the event that led to this one; empty if no event did
 * @param originalCreated the time at which the event was recorded first. Only a copy has it: a
 *     store gives each copy a time of its own.
 * @param originalPosition the place in the log of the store that recorded the event first. Only a
 *     copy has it. It grows from event to event, also where the recorded time steps back.
 */
public record LogMetadata(
    int eventVersion,
    String actor,
    @JsonProperty("$correlationId") UUID correlationId,
    @JsonProperty("$causationId") Optional<UUID> causationId,
    @JsonProperty("$originalCreatedDate") Optional<Instant> originalCreated,
    @JsonProperty("$originalPosition") OptionalLong originalPosition) {}
