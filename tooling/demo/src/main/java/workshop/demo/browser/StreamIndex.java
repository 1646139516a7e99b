package workshop.demo.browser;

import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The streams that there are. A store has no list of them, so this one reads the log: it needs no
 * projection. At first it looks at the newest events, later only at what was added.
 */
final class StreamIndex {
  static final int LOOK_BACK = 20_000;
  private static final int AT_ONCE = 1_000;

  private final StoreReads store;
  private final int lookBack;
  private final Map<String, StreamEntry> streams = new HashMap<>();
  private Optional<Position> newest = Optional.empty();
  private boolean complete;

  StreamIndex(StoreReads store, int lookBack) {
    this.store = store;
    this.lookBack = lookBack;
  }

  /** All streams that were found, after a look at what was added. */
  synchronized Collection<StreamEntry> streams() {
    if (newest.isEmpty()) {
      lookBack();
    } else {
      catchUp();
    }
    return List.copyOf(streams.values());
  }

  /** Whether the list goes back to the first event of the store. */
  synchronized boolean isComplete() {
    return complete;
  }

  private void lookBack() {
    Optional<Position> before = Optional.empty();
    for (int looked = 0; looked < lookBack; looked += AT_ONCE) {
      List<ResolvedEvent> read = store.all(false, before, AT_ONCE);
      for (ResolvedEvent event : read) {
        note(event.getOriginalEvent(), false);
      }
      if (!read.isEmpty()) {
        before = Optional.of(read.getLast().getOriginalEvent().getPosition());
        if (newest.isEmpty()) {
          newest = Optional.of(read.getFirst().getOriginalEvent().getPosition());
        }
      }
      if (read.size() < AT_ONCE) {
        complete = true;
        return;
      }
    }
  }

  private void catchUp() {
    List<ResolvedEvent> read;
    do {
      read = store.all(true, newest, AT_ONCE);
      for (ResolvedEvent event : read) {
        note(event.getOriginalEvent(), true);
        newest = Optional.of(event.getOriginalEvent().getPosition());
      }
    } while (read.size() == AT_ONCE);
  }

  private void note(RecordedEvent event, boolean isNewer) {
    StreamEntry entry =
        new StreamEntry(
            event.getStreamId(), event.getRevision(), event.getEventType(), event.getCreated());
    if (isNewer) {
      streams.put(entry.name(), entry);
    } else {
      streams.putIfAbsent(entry.name(), entry);
    }
  }
}
