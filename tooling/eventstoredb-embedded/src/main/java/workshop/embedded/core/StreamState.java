package workshop.embedded.core;

/** One stream: its events, its limits, its end. Written under the store's lock, read by anyone. */
final class StreamState {
  final String name;
  private final GrowingList<LoggedEvent> events = new GrowingList<>(2);
  private volatile StreamMetadata metadata;
  private volatile LoggedEvent tombstone;
  private long lastWritten = ExpectedRevision.NONE;

  StreamState(String name) {
    this.name = name;
    this.metadata =
        StreamNames.isMetadata(name) ? StreamMetadata.OF_METADATA_STREAMS : StreamMetadata.none();
  }

  void add(LoggedEvent event) {
    events.add(event);
    lastWritten = event.revision();
  }

  void publish() {
    events.publish();
  }

  /** The last revision for the writer, who knows of events that are not published yet. */
  long lastWritten() {
    return lastWritten;
  }

  /** The last revision that a reader may see, {@link ExpectedRevision#NONE} without events. */
  long lastRevision() {
    return events.size() - 1L;
  }

  LoggedEvent get(long revision) {
    return events.get((int) revision);
  }

  StreamMetadata metadata() {
    return metadata;
  }

  void metadata(StreamMetadata value) {
    metadata = value;
  }

  LoggedEvent tombstone() {
    return tombstone;
  }

  void tombstone(LoggedEvent value) {
    tombstone = value;
  }

  boolean tombstoned() {
    return tombstone != null;
  }
}
