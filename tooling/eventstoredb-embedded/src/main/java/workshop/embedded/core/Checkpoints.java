package workshop.embedded.core;

/**
 * Counts the records a filtered subscription looks at, and says when it is time for a checkpoint.
 *
 * <p>In history the real server reads page by page and reports where the page began that made the
 * interval full, so it is one page behind; live it reports the record itself. A checkpoint that is
 * not later than the one before is dropped.
 */
final class Checkpoints {
  /** A page also ends when it found so many events. */
  private static final int PAGE_MATCHES = 32;

  private final CheckpointRule rule;
  private final Log log;
  private Position pageStart;
  private long lastConsidered;
  private Position reached = new Position(-1, -1);
  private Position last;
  private int considered;
  private int matches;
  private long counter;
  private boolean pageEnded;

  Checkpoints(CheckpointRule rule, Log log) {
    this.rule = rule;
    this.log = log;
  }

  /**
   * @param start where the first page begins
   * @param initial what to report if nothing is ever sent
   */
  void startHistory(Position start, Position initial) {
    pageStart = start;
    reached = initial;
  }

  /**
   * Before history is read on: the real server divides by the interval behind each page.
   *
   * @throws StoreError.Unhandled if that is zero
   */
  void requireInterval() {
    if (rule.hasEmptyPages() || pageEnded && rule.interval() == 0) {
      throw new StoreError.Unhandled("Attempted to divide by zero.");
    }
  }

  /** There is no history to be read, it goes on behind a place. */
  void startLive(Position place) {
    reached = place;
  }

  /** The last event or checkpoint that was sent. */
  Position reached() {
    return reached;
  }

  /**
   * Going back to reading history, from what was sent last: the checkpoint that says so, or null.
   */
  ReadItem.Checkpoint fellBehind() {
    counter = 0;
    pageStart = reached.commit() < 0 ? Position.START : reached;
    return report(reached);
  }

  /** Takes note of a record; the checkpoint that is due behind it, or null. */
  ReadItem.Checkpoint inHistory(LoggedEvent event, boolean sent) {
    if (pageStart == null) {
      pageStart = new Position(log.endOf(lastConsidered), 0);
    }
    lastConsidered = event.position();
    considered++;
    if (sent) {
      matches++;
      reached = Position.of(event);
    }
    boolean pageFull = considered == rule.window() || matches == PAGE_MATCHES;
    return pageFull ? endPage() : null;
  }

  /** The checkpoint just before the subscription has caught up, or null. */
  ReadItem.Checkpoint endOfHistory() {
    counter = 0;
    pageStart = null;
    considered = 0;
    matches = 0;
    return report(reached);
  }

  /** Takes note of a record; the checkpoint that is due behind it, or null. */
  ReadItem.Checkpoint live(LoggedEvent event, boolean sent) {
    if (sent) {
      reached = Position.of(event);
    }
    if (++counter < rule.interval()) {
      return null;
    }
    counter = 0;
    return report(Position.of(event));
  }

  private ReadItem.Checkpoint endPage() {
    counter += considered;
    pageEnded = true;
    Position began = pageStart;
    pageStart = null;
    considered = 0;
    matches = 0;
    if (counter < rule.interval() || rule.interval() == 0) {
      return null;
    }
    counter %= rule.interval();
    return report(reached.compareTo(began) > 0 ? reached : began);
  }

  private ReadItem.Checkpoint report(Position position) {
    if (last != null && position.compareTo(last) <= 0) {
      return null;
    }
    last = position;
    if (position.compareTo(reached) > 0) {
      reached = position;
    }
    return new ReadItem.Checkpoint(position);
  }
}
