package workshop.embedded.core.persistent;

import workshop.embedded.core.EventFilter;
import workshop.embedded.core.Log;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.Position;

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
  public LoggedEvent next() {
    while (next < log.size()) {
      LoggedEvent event = log.get(next++);
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
  public String place(LoggedEvent event) {
    return PositionText.text(Position.of(event));
  }
}
