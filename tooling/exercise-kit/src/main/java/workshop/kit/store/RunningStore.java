package workshop.kit.store;

/**
 * A store that answers.
 *
 * @param connectionString where it is
 * @param description which one was taken and why, in one line
 * @param stop ends what was started for this run
 */
public record RunningStore(String connectionString, String description, Runnable stop)
    implements AutoCloseable {
  @Override
  public void close() {
    stop.run();
  }
}
