package shop.orders.timetravel;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ReadAllOptions;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import shop.orders.eventstore.EventSerializer;

/** Reads events in the order in which they were recorded first, also where they are copies. */
public final class LogReader {
  private static final EventSerializer JSON = new EventSerializer();

  private final EventStoreDBClient client;

  public LogReader(EventStoreDBClient client) {
    this.client = client;
  }

  /** The events of one stream, in the order of their revisions. */
  public List<LogEvent> stream(String name) {
    return client
        .readStream(name, ReadStreamOptions.get().forwards().fromStart())
        .join()
        .getEvents()
        .stream()
        .map(ResolvedEvent::getOriginalEvent)
        .map(LogReader::event)
        .toList();
  }

  /**
   * The events of all streams whose name begins with this prefix, in the order of the log.
   *
   * @param from a position before the first of these events
   */
  public List<LogEvent> streamsFrom(Position from, String prefix) {
    return client
        .readAll(ReadAllOptions.get().forwards().fromPosition(from))
        .join()
        .getEvents()
        .stream()
        .map(ResolvedEvent::getOriginalEvent)
        .filter(event -> event.getStreamId().startsWith(prefix))
        .map(LogReader::event)
        .sorted(inTheOrderOfTheLog())
        .toList();
  }

  /**
   * First the copies, in the order of the log that they come from. Then all other events, in the
   * order of this log: the sort leaves equal ones where they are.
   */
  static Comparator<LogEvent> inTheOrderOfTheLog() {
    return Comparator.comparingLong(
        event -> event.metadata().originalPosition().orElse(Long.MAX_VALUE));
  }

  static LogEvent event(RecordedEvent event) {
    return new LogEvent(
        event.getEventId(),
        event.getStreamId(),
        event.getRevision(),
        event.getEventType(),
        event.getCreated(),
        JSON.read(event.getUserMetadata(), LogMetadata.class),
        JSON.read(event.getEventData(), ObjectNode.class));
  }
}
