package workshop.embedded.core;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All streams by name, and what is to be known of one that may not be there. */
final class StreamTable {
  private final Map<String, StreamState> states = new ConcurrentHashMap<>();

  /** Null if it was never written, and has never had metadata. */
  StreamState get(String stream) {
    return states.get(stream);
  }

  StreamState getOrCreate(String stream) {
    return states.computeIfAbsent(stream, StreamState::new);
  }

  /** The last revision as the writer knows it. */
  long lastWritten(String stream) {
    StreamState state = states.get(stream);
    return state == null ? ExpectedRevision.NONE : state.lastWritten();
  }

  boolean hasMetadata(String stream) {
    return lastWritten(StreamNames.metadataOf(stream)) != ExpectedRevision.NONE;
  }

  boolean isSoftDeleted(String stream) {
    StreamState state = states.get(stream);
    return state != null && state.metadata().softDeleted();
  }

  /** Whether it has ended for good; its metadata end with it. */
  boolean isTombstoned(String stream) {
    StreamState state = states.get(stream);
    if (state != null && state.tombstoned()) {
      return true;
    }
    return StreamNames.isMetadata(stream) && isTombstoned(StreamNames.ownerOf(stream));
  }
}
