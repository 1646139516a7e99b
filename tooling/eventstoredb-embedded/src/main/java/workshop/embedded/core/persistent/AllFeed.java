package workshop.embedded.core.persistent;

import workshop.embedded.core.EventFilter;
import workshop.embedded.core.Log;
import workshop.embedded.core.Position;
import workshop.embedded.core.StoredEvent;

/** The events of {@code $all} that pass a filter. */
final class AllFeed implements Feed {
  private final Log log;
  private final EventFilter filter;
  private int next;
  private boolean live;

  /** Starts with the record at an index of the log. */
  AllFeed(Log log, EventFilter filter, int next) {
    this.log = log;
    this.filter = filter;
    this.next = next;
  }

  @Override
  public StoredEvent next() {
    while (next < log.size()) {
      StoredEvent event = log.get(next++);
      if (filter.accepts(event)) {
        return event;
      }
    }
    live = true;
    return null;
  }

  @Override
  public boolean live() {
    return live;
  }

  @Override
  public String place(StoredEvent event) {
    return Places.text(Position.of(event));
  }
}
