package workshop.embedded.core.projection;

/**
 * What there is to know about a projection.
 *
 * @param version how often it had been changed when it was last started
 * @param position of the last record it has looked at; 0 before the first
 * @param progress from 0 to 100
 */
public record ProjectionStatus(
    String name, boolean running, long version, long position, float progress) {}
