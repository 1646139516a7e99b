package workshop.embedded.core.projection;

/**
 * What there is to know about a projection.
 *
 * @param version how often it had been changed when it was last started
 * @param position of the last record it has looked at; 0 before the first
 * @param progress from 0 to 100
 */
public record ProjectionStatus(
    String name, State state, long version, long position, float progress) {
  /** What a projection is doing. */
  public enum State {
    RUNNING("Running"),
    STOPPED("Stopped"),
    /** Stopped without a checkpoint. */
    ABORTED("Aborted/Stopped");

    private final String wireName;

    State(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }
}
