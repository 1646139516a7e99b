package workshop.embedded.core;

/**
 * A read of one stream.
 *
 * @param from the first revision to look at, or {@link #END}
 * @param count how many events at most
 * @param withEdges whether to tell the first and the last revision
 */
public record StreamReadRequest(
    String stream,
    boolean forwards,
    long from,
    long count,
    boolean resolveLinks,
    boolean withEdges) {
  public static final long END = -1;

  /** Opens the read; errors come with its first item. */
  public Source open(StoreCore store) {
    return new StreamRead(store, this);
  }
}
