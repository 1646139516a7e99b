package shop.orders.timetravel;

import java.time.Instant;
import java.util.List;

/**
 * A line of the audit trail: who changed what, when, why, and caused by what.
 *
 * @param recordedAt when the event was recorded first
 * @param actor a customer, a clerk, or a program
 * @param type the stored name of the event's type
 * @param changes the fields that the event has changed; empty if it changed none
 * @param reason in the words of the author; empty if the event has none
 */
public record TrailLine(
    Instant recordedAt,
    String actor,
    String type,
    List<Change> changes,
    String reason,
    Cause cause) {}
