package workshop.embedded.core;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The event store itself: streams, one log, and the rules for writing to them.
 *
 * <p>One writer at a time holds the lock; readers never wait for it. What one call writes becomes
 * visible as a whole.
 */
public final class Store {
  /** About what a record costs beside its contents; keeps positions apart, as in a real log. */
  private static final int RECORD_OVERHEAD = 90;

  private final Clock clock;
  private final Supplier<UUID> ids;
  private final ReentrantLock writing = new ReentrantLock();
  private final Log log = new Log();
  private final Map<String, StreamState> streams = new ConcurrentHashMap<>();
  private final IdIndex idIndex = new IdIndex();
  private final Map<String, String> types = new HashMap<>();
  private final Listeners listeners = new Listeners();
  private StoredEvent newest;

  public Store(Clock clock, Supplier<UUID> ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Appends all events or none.
   *
   * @throws StoreError.StreamDeleted if the stream is gone
   */
  public AppendResult append(String stream, ExpectedRevision expected, List<NewEvent> events) {
    Batch batch = new Batch();
    AppendResult result;
    writing.lock();
    try {
      StreamState state = streams.get(stream);
      List<UUID> eventIds = events.stream().map(NewEvent::id).toList();
      result =
          switch (decide(stream, state, expected, eventIds)) {
            case AppendDecision.Deleted deleted -> throw new StoreError.StreamDeleted(stream);
            case AppendDecision.WrongRevision wrong ->
                new AppendResult.WrongRevision(expected, wrong.actual());
            case AppendDecision.AlreadyStored already ->
                new AppendResult.Success(
                    already.lastRevision(), readablePosition(state, already.lastRevision()));
            case AppendDecision.Store store -> batch.append(stream, events);
          };
      batch.publish();
    } finally {
      writing.unlock();
    }
    batch.tell();
    return result;
  }

  /**
   * Hides all events of a stream until something is appended to it again.
   *
   * @return the position of the metadata that say so
   * @throws StoreError.StreamDeleted if the stream is tombstoned
   * @throws StoreError.WrongRevision if the stream is not as expected, or has never been written
   */
  public long delete(String stream, ExpectedRevision expected) {
    Batch batch = new Batch();
    writing.lock();
    try {
      StreamState state = requireWritable(stream, expected);
      if (lastRevision(state) == ExpectedRevision.NONE && !hasMetadata(stream)) {
        throw new StoreError.WrongRevision(stream, expected, ExpectedRevision.NONE);
      }
      batch.metadata(stream, StreamMetadata.ofSoftDeleted());
      batch.publish();
    } finally {
      writing.unlock();
    }
    batch.tell();
    return batch.lastPosition();
  }

  /**
   * Ends a stream for good.
   *
   * @return the position of the tombstone
   * @throws StoreError.StreamDeleted if the stream is tombstoned already
   * @throws StoreError.WrongRevision if the stream is not as expected
   */
  public long tombstone(String stream, ExpectedRevision expected) {
    Batch batch = new Batch();
    writing.lock();
    try {
      requireWritable(stream, expected);
      batch.tombstone(stream);
      batch.publish();
    } finally {
      writing.unlock();
    }
    batch.tell();
    return batch.lastPosition();
  }

  /**
   * Calls the listener after anything was stored, on the writer's thread. Run the result to end.
   */
  public Runnable onStored(Runnable listener) {
    return listeners.add(listener);
  }

  /**
   * Writes events of the server's own, one behind the other, expecting nothing. What would go to a
   * tombstoned stream is dropped.
   */
  public void write(List<SystemWrite> writes) {
    Batch batch = new Batch();
    writing.lock();
    try {
      for (SystemWrite write : writes) {
        if (!isTombstoned(write.stream())) {
          batch.append(write.stream(), List.of(write.event()));
        }
      }
      batch.publish();
    } finally {
      writing.unlock();
    }
    batch.tell();
  }

  /** A fresh id for an event of the server's own. */
  public UUID newId() {
    return ids.get();
  }

  /** Calls the listener after something was stored in a stream. Run the result to end it. */
  public Runnable onStored(String stream, Runnable listener) {
    return listeners.add(stream, listener);
  }

  /** How many listeners there are; for tests that look for leaks. */
  public int listenerCount() {
    return listeners.size();
  }

  /** What a reader sees of a stream at this moment. */
  public StreamWindow window(String stream) {
    return StreamWindow.of(stream, streams.get(stream), isTombstoned(stream), log, now());
  }

  /** All records, in the order in which they were stored. */
  public Log log() {
    return log;
  }

  private StreamState requireWritable(String stream, ExpectedRevision expected) {
    StreamState state = streams.get(stream);
    return switch (decide(stream, state, expected, List.of(ids.get()))) {
      case AppendDecision.Deleted deleted -> throw new StoreError.StreamDeleted(stream);
      case AppendDecision.WrongRevision wrong ->
          throw new StoreError.WrongRevision(stream, expected, wrong.actual());
      case AppendDecision.AlreadyStored impossible -> throw new IllegalStateException("id reused");
      case AppendDecision.Store store -> state;
    };
  }

  private AppendDecision decide(
      String stream, StreamState state, ExpectedRevision expected, List<UUID> eventIds) {
    return AppendDecision.decide(expected, eventIds, new StoredFacts(stream, state));
  }

  private static long lastRevision(StreamState state) {
    return state == null ? ExpectedRevision.NONE : state.lastWritten();
  }

  private boolean hasMetadata(String stream) {
    return lastRevision(streams.get(StreamNames.metadataOf(stream))) != ExpectedRevision.NONE;
  }

  private boolean isSoftDeleted(String stream) {
    StreamState state = streams.get(stream);
    return state != null && state.metadata().softDeleted();
  }

  private boolean isTombstoned(String stream) {
    StreamState state = streams.get(stream);
    if (state != null && state.tombstoned()) {
      return true;
    }
    return StreamNames.isMetadata(stream) && isTombstoned(StreamNames.ownerOf(stream));
  }

  private OptionalLong readablePosition(StreamState state, long revision) {
    StreamWindow window = StreamWindow.of(state.name, state, isTombstoned(state.name), log, now());
    return window.sees(revision)
        ? OptionalLong.of(state.get(revision).position())
        : OptionalLong.empty();
  }

  private long now() {
    Instant instant = clock.instant();
    return instant.getEpochSecond() * 10_000_000 + instant.getNano() / 100;
  }

  private StreamState stateOf(String stream) {
    return streams.computeIfAbsent(stream, StreamState::new);
  }

  /** The facts of the table, taken from the streams under the lock. */
  private final class StoredFacts implements AppendDecision.Facts {
    private final String stream;
    private final StreamState state;

    StoredFacts(String stream, StreamState state) {
      this.stream = stream;
      this.state = state;
    }

    @Override
    public boolean tombstoned() {
      // The writer of metadata that exist still knows their revision, and goes by that alone.
      boolean knowsItself =
          StreamNames.isMetadata(stream) && lastRevision() != ExpectedRevision.NONE;
      return knowsItself ? state.tombstoned() : isTombstoned(stream);
    }

    @Override
    public boolean softDeleted() {
      return isSoftDeleted(stream);
    }

    @Override
    public long lastRevision() {
      return Store.lastRevision(state);
    }

    @Override
    public boolean hasMetadata() {
      return Store.this.hasMetadata(stream);
    }

    @Override
    public boolean idAt(long revision, UUID id) {
      return state.get(revision).hasId(id);
    }

    @Override
    public long revisionOf(UUID id) {
      StoredEvent first = idIndex.find(id);
      return first != null && first.stream().equals(stream)
          ? first.revision()
          : ExpectedRevision.NONE;
    }
  }

  /** What one call writes. Nobody sees it before {@link #publish}. */
  private final class Batch {
    private final long created = now();
    private final Set<StreamState> touched = new LinkedHashSet<>();
    private StoredEvent last;

    AppendResult append(String stream, List<NewEvent> events) {
      boolean wasSoftDeleted = isSoftDeleted(stream);
      boolean ownerWasSoftDeleted =
          StreamNames.isMetadata(stream) && isSoftDeleted(StreamNames.ownerOf(stream));
      long before = Store.lastRevision(streams.get(stream));
      for (NewEvent event : events) {
        add(stateOf(stream), event);
      }
      long position = events.isEmpty() ? log.skip(RECORD_OVERHEAD) : last.position();
      if (wasSoftDeleted) {
        truncate(stream, before + 1);
      }
      if (ownerWasSoftDeleted && !events.isEmpty()) {
        String owner = StreamNames.ownerOf(stream);
        truncate(owner, Store.lastRevision(streams.get(owner)) + 1);
      }
      return new AppendResult.Success(before + events.size(), OptionalLong.of(position));
    }

    void metadata(String stream, byte[] json) {
      add(
          stateOf(StreamNames.metadataOf(stream)),
          NewEvent.system(ids.get(), StreamNames.METADATA_TYPE, true, json));
    }

    void tombstone(String stream) {
      StreamState state = stateOf(stream);
      NewEvent event = NewEvent.system(ids.get(), StreamNames.TOMBSTONE_TYPE, false, new byte[0]);
      state.tombstone(record(state, Long.MAX_VALUE, event));
    }

    /** Undeletes: the metadata stay as they are, save that nothing before a revision is visible. */
    private void truncate(String stream, long revision) {
      StreamState metadata = streams.get(StreamNames.metadataOf(stream));
      byte[] json = metadata.get(metadata.lastWritten()).data();
      StreamMetadata.truncatedBefore(json, revision)
          .ifPresent(truncated -> metadata(stream, truncated));
    }

    private void add(StreamState state, NewEvent event) {
      StoredEvent stored = record(state, state.lastWritten() + 1, event);
      state.add(stored);
      if (StreamNames.isMetadata(state.name)) {
        StreamState owner = stateOf(StreamNames.ownerOf(state.name));
        if (!StreamNames.isMetadata(owner.name)) {
          owner.metadata(StreamMetadata.parse(event.data()));
        }
      }
    }

    private StoredEvent record(StreamState state, long revision, NewEvent event) {
      String type = types.computeIfAbsent(event.type(), name -> name);
      NewEvent shared =
          new NewEvent(event.id(), type, event.json(), event.data(), sharedMetadata(event));
      last = new StoredEvent(log.end(), state.name, revision, shared, created);
      newest = last;
      log.add(last, RECORD_OVERHEAD + event.data().length + event.metadata().length);
      idIndex.add(last);
      touched.add(state);
      return last;
    }

    /** Most events come with the same metadata as the one before; it is then kept once. */
    private byte[] sharedMetadata(NewEvent event) {
      return newest != null && Arrays.equals(newest.metadata(), event.metadata())
          ? newest.metadata()
          : event.metadata();
    }

    void publish() {
      touched.forEach(StreamState::publish);
      log.publish();
    }

    /** Tells those who wait. Outside of the lock, so that they may read and write. */
    void tell() {
      if (!touched.isEmpty()) {
        List<String> names = new ArrayList<>(touched.size());
        touched.forEach(state -> names.add(state.name));
        listeners.stored(names);
      }
    }

    long lastPosition() {
      return last.position();
    }
  }
}
