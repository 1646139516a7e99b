package workshop.embedded.core;

/**
 * When a filtered subscription tells how far it got: it reads in pages, and after so many records
 * looked at it names a place.
 *
 * @param window how many records make a page; a page of none can be asked for, but not read
 * @param multiplier after how many pages' worth of records there is a checkpoint
 */
public record CheckpointRule(int window, int multiplier) {
  /** The page of clients that ask for a count instead of a window. */
  public static final int DEFAULT_WINDOW = 32;

  public CheckpointRule {
    if (multiplier == 0) {
      throw new StoreError.Unhandled("The checkpoint interval must not be zero.");
    }
  }

  /** Unsigned, of 32 bits, and not checked for an overflow: as the real server has it. */
  long interval() {
    return Integer.toUnsignedLong(window * multiplier);
  }

  /** Whether its pages hold nothing, so that reading them leads nowhere. */
  boolean hasEmptyPages() {
    return window <= 0;
  }
}
