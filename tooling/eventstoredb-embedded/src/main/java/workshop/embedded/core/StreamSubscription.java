package workshop.embedded.core;

/**
 * A catch-up subscription to one stream: what is there, then what comes.
 *
 * <p>It is pulled: it keeps a place in the stream and no events, however slow its client is.
 */
public final class StreamSubscription implements Source {
  /**
   * How many events the real server holds for a client that is slow. One that is slower has to
   * catch up again, which it sees by another "caught up".
   */
  static final int LIVE_BUFFER = 32;

  private enum Step {
    CONFIRM,
    START,
    HISTORY,
    LIVE
  }

  private final StoreCore store;
  private final String stream;
  private final Start<Long> from;
  private final boolean resolveLinks;
  private final String id;
  private final Links links;
  private Step step = Step.CONFIRM;
  private StreamWindow window;
  private long next;
  private boolean tombstoneSent;
  private boolean stalled;

  public StreamSubscription(
      StoreCore store, String stream, Start<Long> from, boolean resolveLinks, String id) {
    this.store = store;
    this.stream = stream;
    this.from = from;
    this.resolveLinks = resolveLinks;
    this.id = id;
    this.links = new Links(store);
  }

  @Override
  public ReadItem next() {
    return switch (step) {
      case CONFIRM -> confirm();
      case START -> start();
      case HISTORY -> history();
      case LIVE -> live();
    };
  }

  private ReadItem confirm() {
    window = store.window(stream);
    if (window.tombstoned()) {
      throw new StoreError.StreamDeleted(stream);
    }
    step = Step.START;
    return new ReadItem.Confirmed(id);
  }

  private ReadItem start() {
    next =
        switch (from) {
          case Start.Beginning<Long> beginning -> 0;
          // There is nothing behind the greatest revision.
          case Start.After<Long> after -> Math.max(after.place(), after.place() + 1);
          case Start.End<Long> end -> window.lastRevision() + 1;
        };
    step = Step.HISTORY;
    return history();
  }

  /** The stream's limits hold here, and only here. */
  private ReadItem history() {
    while (true) {
      long visible = window.notFound() ? window.lastRevision() + 1 : window.nextVisible(next);
      if (visible <= window.lastRevision() && visible >= next) {
        next = visible + 1;
        LoggedEvent event = window.get(visible);
        return resolveLinks ? links.resolve(event) : new ReadItem.Event(event, null);
      }
      next = Math.max(next, window.lastRevision() + 1);
      long seen = window.lastRevision();
      window = store.window(stream);
      if (window.lastRevision() == seen) {
        step = Step.LIVE;
        return new ReadItem.CaughtUp();
      }
    }
  }

  @Override
  public void stalled() {
    stalled = step == Step.LIVE;
  }

  private ReadItem live() {
    if (next > window.lastRevision() || stalled) {
      window = store.window(stream);
    }
    boolean fellBehind = stalled && window.lastRevision() - next >= LIVE_BUFFER;
    stalled = false;
    if (fellBehind) {
      step = Step.HISTORY;
      return history();
    }
    if (next <= window.lastRevision()) {
      LoggedEvent event = window.get(next++);
      return resolveLinks ? links.resolveLive(event) : new ReadItem.Event(event, null);
    }
    if (tombstoneSent) {
      throw new StoreError.StreamDeleted(stream);
    }
    LoggedEvent tombstone = window.tombstone();
    if (tombstone == null) {
      return null;
    }
    tombstoneSent = true;
    return new ReadItem.Event(tombstone, null);
  }
}
