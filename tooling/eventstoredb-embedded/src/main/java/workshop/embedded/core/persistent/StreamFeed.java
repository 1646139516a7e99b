package workshop.embedded.core.persistent;

import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.StreamWindow;

/** The events of one stream. Its limits hold for what was there before, not for what comes live. */
final class StreamFeed implements Feed {
  private final StoreCore store;
  private final String stream;
  private StreamWindow window;
  private long next;
  private boolean live;
  private boolean tombstoneRead;

  /** Starts with a revision, or behind the last one for a negative number. */
  StreamFeed(StoreCore store, String stream, long from) {
    this.store = store;
    this.stream = stream;
    this.window = store.window(stream);
    this.next = from < 0 ? window.lastRevision() + 1 : from;
  }

  @Override
  public LoggedEvent next() {
    if (next > window.lastRevision()) {
      window = store.window(stream);
    }
    long visible = live ? next : firstVisible();
    if (visible <= window.lastRevision()) {
      next = visible + 1;
      return window.get(visible);
    }
    live = true;
    next = Math.max(next, window.lastRevision() + 1);
    boolean ended = window.tombstone() != null && !tombstoneRead;
    tombstoneRead |= ended;
    return ended ? window.tombstone() : null;
  }

  private long firstVisible() {
    return window.notFound() ? window.lastRevision() + 1 : window.nextVisible(next);
  }

  @Override
  public boolean live() {
    return live;
  }

  @Override
  public String place(LoggedEvent event) {
    return Long.toString(event.revision());
  }
}
