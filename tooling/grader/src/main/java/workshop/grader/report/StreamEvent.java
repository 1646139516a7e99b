package workshop.grader.report;

/**
 * An event as it lies in a stream.
 *
 * @param stream its name
 * @param revision in that stream
 * @param type as it was written
 * @param id the event's
 * @param time when the store took it, ISO-8601
 * @param data as text: JSON mostly
 * @param metadata as text; empty when there is none
 */
public record StreamEvent(
    String stream,
    long revision,
    String type,
    String id,
    String time,
    String data,
    String metadata) {}
