package workshop.embedded.core;

/**
 * What a reader sees of one stream at one moment: a range of revisions, less those that are too
 * old. A snapshot; what is written later does not change it.
 */
public final class StreamWindow {
  private final StreamState state;
  private final LoggedEvent tombstone;
  private final boolean tombstoned;
  private final long last;
  private final long first;
  private final long oldest;

  private StreamWindow(
      StreamState state,
      LoggedEvent tombstone,
      boolean tombstoned,
      long last,
      long first,
      long oldest) {
    this.state = state;
    this.tombstone = tombstone;
    this.tombstoned = tombstoned;
    this.last = last;
    this.first = first;
    this.oldest = oldest;
  }

  /**
   * The window of a stream that may not have a state yet.
   *
   * @param now in units of 100 nanoseconds since 1970
   */
  static StreamWindow of(String name, StreamState state, boolean tombstoned, Log log, long now) {
    StreamState known = state == null ? new StreamState(name) : state;
    // Read before the last revision: nothing is ever written behind it.
    LoggedEvent tombstone = known.tombstone();
    StreamMetadata limits = known.metadata();
    long last = known.lastRevision();
    // A batch shows up in its stream a moment before it does in the log: wait for both.
    long end = log.lastPosition();
    while (last >= 0 && known.get(last).position() > end) {
      last--;
    }
    long byCount = limits.maxCount() > 0 ? last - limits.maxCount() + 1 : 0;
    long first = Math.max(0, Math.max(byCount, limits.truncateBefore()));
    long oldest = limits.maxAge() > 0 ? now - saturatedTicks(limits.maxAge()) : Long.MIN_VALUE;
    return new StreamWindow(known, tombstone, tombstoned, last, first, oldest);
  }

  private static long saturatedTicks(long seconds) {
    return seconds > Long.MAX_VALUE / Ticks.PER_SECOND
        ? Long.MAX_VALUE
        : seconds * Ticks.PER_SECOND;
  }

  public boolean tombstoned() {
    return tombstoned;
  }

  /** The record that ended the stream itself; null while it goes on. */
  public LoggedEvent tombstone() {
    return tombstone;
  }

  /** Whether readers are told that there is no such stream. */
  public boolean notFound() {
    return last == ExpectedRevision.NONE || state.metadata().softDeleted();
  }

  public long lastRevision() {
    return last;
  }

  public boolean sees(long revision) {
    return !tombstoned
        && revision >= first
        && revision >= 0
        && revision <= last
        && isFresh(revision);
  }

  /** Whether an event that there is is not too old. */
  boolean isFresh(long revision) {
    return state.get(revision).created() >= oldest;
  }

  /** The first revision that its limits leave, which may lie beyond the last one. */
  long firstAllowed() {
    return first;
  }

  /** The first visible revision from this one on; the one after the last if there is none. */
  public long nextVisible(long revision) {
    long next = Math.max(revision, first);
    while (next <= last && !sees(next)) {
      next++;
    }
    return Math.min(next, last + 1);
  }

  /** The first visible revision from this one downwards; -1 if there is none. */
  long previousVisible(long revision) {
    long previous = Math.min(revision, last);
    while (previous >= first && !sees(previous)) {
      previous--;
    }
    return previous < first ? -1 : previous;
  }

  public LoggedEvent get(long revision) {
    return state.get(revision);
  }
}
