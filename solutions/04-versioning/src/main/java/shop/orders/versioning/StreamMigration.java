package shop.orders.versioning;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.WrongExpectedVersionException;
import java.util.List;
import shop.orders.eventstore.StoredEvent;
import shop.orders.repository.StoreCalls;
import shop.orders.versioning.Transformation.TodaysEvent;

/** Copies streams in today's form. Afterwards the new stream takes the place of the old one. */
public final class StreamMigration {
  private static final int PAGE = 20;

  private final EventStoreDBClient client;
  private final Transformation transformation;

  public StreamMigration(EventStoreDBClient client, Transformation transformation) {
    this.client = client;
    this.transformation = transformation;
  }

  /** Copies the events of the source to the target, and closes the source. May run again. */
  public void copy(String source, String target) {
    // region 4.5 copy all events, then close the source
    long lastRead = -1;
    long lastWritten = -1;
    while (true) {
      List<RecordedEvent> page = page(source, lastRead + 1);
      for (RecordedEvent event : page) {
        if (event.getEventType().equals(StreamMoved.TYPE)) {
          return;
        }
        // One event at a time: then a second run sends exactly the same appends.
        List<EventData> copies = copiesOf(event);
        append(target, lastIs(lastWritten), copies);
        lastWritten += copies.size();
        lastRead = event.getRevision();
      }
      if (page.isEmpty()) {
        try {
          append(source, lastIs(lastRead), List.of(StreamMoved.to(target)));
          return;
        } catch (WrongExpectedVersionException anotherWriterWasFaster) {
          // The next page has the event of the other writer.
        }
      }
    }
    // endregion
  }

  /** What the target gets for one event of the source. */
  private List<EventData> copiesOf(RecordedEvent event) {
    // region 4.5 make the copies of one event
    List<TodaysEvent> today = transformation.apply(StoredEvent.of(event));
    if (today.isEmpty()) {
      today = List.of(asItIs(event));
    }
    return today.stream()
        .map(
            copy ->
                EventData.builderAsJson(copy.eventId(), copy.eventType(), copy.data())
                    .metadataAsBytes(RecordedTime.keepIn(copy.metadata(), event.getCreated()))
                    .build())
        .toList();
    // endregion
  }

  /** An event as it is stored. */
  private static TodaysEvent asItIs(RecordedEvent event) {
    return new TodaysEvent(
        event.getEventId(), event.getEventType(), event.getEventData(), event.getUserMetadata());
  }

  /** One page of a stream: up to 20 events from this revision on; none after the last event. */
  private List<RecordedEvent> page(String stream, long fromRevision) {
    ReadStreamOptions options =
        ReadStreamOptions.get().forwards().fromRevision(fromRevision).maxCount(PAGE);
    return StoreCalls.await(client.readStream(stream, options)).getEvents().stream()
        .map(ResolvedEvent::getOriginalEvent)
        .toList();
  }

  /**
   * Appends the events in one step.
   *
   * @throws WrongExpectedVersionException if the stream has other events than expected
   */
  private void append(String stream, ExpectedRevision expected, List<EventData> events) {
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(expected);
    StoreCalls.await(client.appendToStream(stream, options, events.iterator()));
  }

  /** Expects that this is the last revision of a stream; -1 expects that no stream exists. */
  private static ExpectedRevision lastIs(long revision) {
    return revision < 0 ? ExpectedRevision.noStream() : ExpectedRevision.expectedRevision(revision);
  }
}
