package workshop.embedded.core;

/**
 * A read of {@code $all}.
 *
 * @param from where to start; a negative commit position is the end
 * @param count how many events at most
 */
public record AllReadRequest(
    boolean forwards, Position from, long count, boolean resolveLinks, EventFilter filter) {
  public static final Position END = new Position(-1, -1);

  /** Opens the read; errors come with its first item. */
  public Source open(StoreCore store) {
    return new AllRead(store, this);
  }
}
