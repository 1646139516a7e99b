package workshop.embedded.core;

import java.util.UUID;

/** What the append table has to know of a stream. Writer only. */
record StoredFacts(StreamTable streams, IdIndex ids, String stream)
    implements AppendDecision.Facts {
  @Override
  public boolean tombstoned() {
    StreamState state = streams.get(stream);
    // The writer of metadata that exist still knows their revision, and goes by that alone.
    boolean knowsItself = StreamNames.isMetadata(stream) && lastRevision() != ExpectedRevision.NONE;
    return knowsItself ? state.tombstoned() : streams.isTombstoned(stream);
  }

  @Override
  public boolean softDeleted() {
    return streams.isSoftDeleted(stream);
  }

  @Override
  public long lastRevision() {
    return streams.lastWritten(stream);
  }

  @Override
  public boolean hasMetadata() {
    return streams.hasMetadata(stream);
  }

  @Override
  public boolean idAt(long revision, UUID id) {
    return streams.get(stream).get(revision).hasId(id);
  }

  @Override
  public long revisionOf(UUID id) {
    LoggedEvent first = ids.find(id);
    return first != null && first.stream().equals(stream)
        ? first.revision()
        : ExpectedRevision.NONE;
  }
}
