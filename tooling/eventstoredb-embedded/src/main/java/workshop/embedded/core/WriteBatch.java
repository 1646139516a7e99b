package workshop.embedded.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What one call writes. Nobody sees any of it before {@link #publish}. Writer only. */
final class WriteBatch {
  /** About what a record costs beside its contents; keeps positions apart, as in a real log. */
  private static final int RECORD_OVERHEAD = 90;

  private final StreamTable streams;
  private final Log log;
  private final IdIndex idIndex;
  private final Records records;
  private final Supplier<UUID> ids;
  private final long created;
  private final Set<StreamState> touched = new LinkedHashSet<>();
  private LoggedEvent last;

  WriteBatch(
      StreamTable streams,
      Log log,
      IdIndex idIndex,
      Records records,
      Supplier<UUID> ids,
      long created) {
    this.streams = streams;
    this.log = log;
    this.idIndex = idIndex;
    this.records = records;
    this.ids = ids;
    this.created = created;
  }

  /** Puts events behind the last one of a stream, and brings it back if it was deleted. */
  AppendResult append(String stream, List<NewEvent> events) {
    boolean wasSoftDeleted = streams.isSoftDeleted(stream);
    boolean ownerWasSoftDeleted =
        StreamNames.isMetadata(stream) && streams.isSoftDeleted(StreamNames.ownerOf(stream));
    long before = streams.lastWritten(stream);
    for (NewEvent event : events) {
      add(streams.getOrCreate(stream), event);
    }
    long position = events.isEmpty() ? log.skip(RECORD_OVERHEAD) : last.position();
    if (wasSoftDeleted) {
      truncate(stream, before + 1);
    }
    if (ownerWasSoftDeleted && !events.isEmpty()) {
      String owner = StreamNames.ownerOf(stream);
      truncate(owner, streams.lastWritten(owner) + 1);
    }
    return new AppendResult.Success(before + events.size(), OptionalLong.of(position));
  }

  /** Gives a stream new metadata; the position of the event that holds them. */
  long metadata(String stream, byte[] json) {
    NewEvent event = NewEvent.system(ids.get(), StreamNames.METADATA_TYPE, true, json);
    add(streams.getOrCreate(StreamNames.metadataOf(stream)), event);
    return last.position();
  }

  /** Ends a stream; the position of the event that does it. */
  long tombstone(String stream) {
    StreamState state = streams.getOrCreate(stream);
    NewEvent event = NewEvent.system(ids.get(), StreamNames.TOMBSTONE_TYPE, false, new byte[0]);
    state.tombstone(record(state, Long.MAX_VALUE, event));
    return last.position();
  }

  /** Undeletes: the metadata stay as they are, save that nothing before a revision is visible. */
  private void truncate(String stream, long revision) {
    StreamState metadata = streams.get(StreamNames.metadataOf(stream));
    byte[] json = metadata.get(metadata.lastWritten()).data();
    StreamMetadata.truncatedBefore(json, revision)
        .ifPresent(truncated -> metadata(stream, truncated));
  }

  private void add(StreamState state, NewEvent event) {
    state.add(record(state, state.lastWritten() + 1, event));
    if (StreamNames.isMetadata(state.name)) {
      String owner = StreamNames.ownerOf(state.name);
      if (!StreamNames.isMetadata(owner)) {
        streams.getOrCreate(owner).metadata(StreamMetadata.of(event));
      }
    }
  }

  private LoggedEvent record(StreamState state, long revision, NewEvent event) {
    last = records.of(log.end(), state.name, revision, event, created);
    log.add(last, RECORD_OVERHEAD + event.data().length + event.metadata().length);
    idIndex.add(last);
    touched.add(state);
    return last;
  }

  void publish() {
    touched.forEach(StreamState::publish);
    log.publish();
  }

  /** The streams that were written to. */
  List<String> streams() {
    return touched.stream().map(state -> state.name).toList();
  }
}
