package workshop.embedded.core;

/**
 * When a filtered subscription tells how far it got: it reads in pages, and after so many records
 * looked at it names a place.
 *
 * @param window how many records make a page
 * @param multiplier after how many pages' worth of records there is a checkpoint
 */
public record CheckpointRule(int window, int multiplier) {
  /** The page of clients that ask for a count instead of a window. */
  public static final int DEFAULT_WINDOW = 32;

  public CheckpointRule {
    if (window <= 0 || multiplier <= 0) {
      throw new StoreError.Unhandled(
          "The search window and the checkpoint interval must be positive.");
    }
  }

  long interval() {
    return (long) window * multiplier;
  }
}
