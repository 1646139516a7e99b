package workshop.demo.browser;

import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ResolvedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Streams and the log, page by page. */
final class Pages {
  static final int SIZE = 25;

  // A page without the events of the system looks at so many, and then stops.
  private static final int LOOKED_AT = 5_000;
  private static final int AT_ONCE = 500;

  // At the end of a position of $all: after this event, without it.
  private static final String AFTER = "+";

  private final StoreReads store;

  Pages(StoreReads store) {
    this.store = store;
  }

  EventPage stream(String name, boolean forwards, Optional<Long> from, boolean followLinks) {
    List<ResolvedEvent> read = store.stream(name, forwards, from, SIZE + 1, followLinks);
    List<ResolvedEvent> shown = read.subList(0, Math.min(SIZE, read.size()));
    boolean more = read.size() > SIZE;
    Optional<String> next = Optional.empty();
    if (forwards) {
      // Also at the end: events may follow.
      next = Optional.of(Long.toString(shown.isEmpty() ? from.orElse(0L) : revision(shown) + 1));
    } else if (more) {
      next = Optional.of(Long.toString(revision(shown) - 1));
    }
    return new EventPage(views(shown, followLinks), next);
  }

  /**
   * The log.
   *
   * @param from a position; with a plus at the end: after the event there
   * @param system whether to show the events of the store itself
   */
  EventPage all(boolean forwards, Optional<String> from, boolean system) {
    List<ResolvedEvent> shown = new ArrayList<>();
    Optional<String> next = from;
    for (int looked = 0; shown.size() < SIZE && looked < LOOKED_AT; looked += AT_ONCE) {
      List<ResolvedEvent> read = after(next, forwards, system ? SIZE - shown.size() : AT_ONCE);
      if (read.isEmpty()) {
        return new EventPage(views(shown, false), forwards ? next : Optional.empty());
      }
      for (ResolvedEvent event : read) {
        next = Optional.of(token(event, forwards));
        if (system || !event.getOriginalEvent().getStreamId().startsWith("$")) {
          shown.add(event);
        }
        if (shown.size() == SIZE) {
          break;
        }
      }
    }
    return new EventPage(views(shown, false), next);
  }

  private List<ResolvedEvent> after(Optional<String> from, boolean forwards, int count) {
    boolean without = from.isPresent() && from.get().endsWith(AFTER);
    Optional<Position> position = from.map(text -> LogPosition.of(text.replace(AFTER, "")));
    List<ResolvedEvent> read = store.all(forwards, position, without ? count + 1 : count);
    boolean isFirst =
        without
            && !read.isEmpty()
            && read.getFirst().getOriginalEvent().getPosition().equals(position.get());
    return isFirst ? read.subList(1, read.size()) : read;
  }

  // A read backwards leaves out the event at its position, a read forwards does not.
  private static String token(ResolvedEvent last, boolean forwards) {
    String position = LogPosition.text(last.getOriginalEvent().getPosition());
    return forwards ? position + AFTER : position;
  }

  private static long revision(List<ResolvedEvent> events) {
    return events.getLast().getOriginalEvent().getRevision();
  }

  private static List<EventView> views(List<ResolvedEvent> events, boolean followLinks) {
    return events.stream().map(event -> EventView.of(event, followLinks)).toList();
  }
}
