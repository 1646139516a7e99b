package workshop.embedded.core;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The event store itself: streams, one log, and the rules for writing to them.
 *
 * <p>One writer at a time holds the lock; readers never wait for it. What one call writes becomes
 * visible as a whole.
 */
public final class StoreCore {
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final ReentrantLock writing = new ReentrantLock();
  private final StreamTable streams = new StreamTable();
  private final Log log = new Log();
  private final IdIndex idIndex = new IdIndex();
  private final Records records = new Records();
  private final Listeners listeners = new Listeners();

  public StoreCore(Clock clock, Supplier<UUID> ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Appends all events or none.
   *
   * @throws StoreError.StreamDeleted if the stream is gone
   */
  public AppendResult append(String stream, ExpectedRevision expected, List<NewEvent> events) {
    List<UUID> eventIds = events.stream().map(NewEvent::id).toList();
    return inOneWrite(
        batch ->
            switch (decide(stream, expected, eventIds)) {
              case AppendDecision.Deleted deleted -> throw new StoreError.StreamDeleted(stream);
              case AppendDecision.WrongRevision wrong ->
                  new AppendResult.WrongRevision(expected, wrong.actual());
              case AppendDecision.AlreadyStored already ->
                  new AppendResult.Success(
                      already.lastRevision(), readablePosition(stream, already.lastRevision()));
              case AppendDecision.Append store -> batch.append(stream, events);
            });
  }

  /**
   * Hides all events of a stream until something is appended to it again.
   *
   * @return the position of the metadata that say so
   * @throws StoreError.StreamDeleted if the stream is tombstoned
   * @throws StoreError.WrongRevision if the stream is not as expected, or has never been written
   */
  public long delete(String stream, ExpectedRevision expected) {
    return inOneWrite(
        batch -> {
          requireWritable(stream, expected);
          boolean nothing = streams.lastWritten(stream) == ExpectedRevision.NONE;
          if (nothing && !streams.hasMetadata(stream)) {
            throw new StoreError.WrongRevision(stream, expected, ExpectedRevision.NONE);
          }
          return batch.metadata(stream, StreamMetadata.ofSoftDeleted());
        });
  }

  /**
   * Ends a stream for good.
   *
   * @return the position of the tombstone
   * @throws StoreError.StreamDeleted if the stream is tombstoned already
   * @throws StoreError.WrongRevision if the stream is not as expected
   */
  public long tombstone(String stream, ExpectedRevision expected) {
    return inOneWrite(
        batch -> {
          requireWritable(stream, expected);
          return batch.tombstone(stream);
        });
  }

  /**
   * Writes events of the server's own, one behind the other, expecting nothing. What would go to a
   * tombstoned stream is dropped.
   */
  public void write(List<SystemWrite> writes) {
    inOneWrite(
        batch -> {
          for (SystemWrite write : writes) {
            if (!streams.isTombstoned(write.stream())) {
              batch.append(write.stream(), List.of(write.event()));
            }
          }
          return writes.size();
        });
  }

  /** A fresh id for an event of the server's own. */
  public UUID newId() {
    return ids.get();
  }

  /**
   * Calls the listener after anything was stored, on the writer's thread. Run the result to end.
   */
  public Runnable onStored(Runnable listener) {
    return listeners.add(listener);
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
    boolean tombstoned = streams.isTombstoned(stream);
    return StreamWindow.of(stream, streams.get(stream), tombstoned, log, Ticks.now(clock));
  }

  /** All records, in the order in which they were stored. */
  public Log log() {
    return log;
  }

  /**
   * Whoever waits for something new is told outside of the lock, so that they may read and write.
   */
  private <T> T inOneWrite(Function<WriteBatch, T> work) {
    WriteBatch batch;
    T result;
    writing.lock();
    try {
      batch = new WriteBatch(streams, log, idIndex, records, ids, Ticks.now(clock));
      result = work.apply(batch);
      batch.publish();
    } finally {
      writing.unlock();
    }
    List<String> written = batch.streams();
    if (!written.isEmpty()) {
      listeners.stored(written);
    }
    return result;
  }

  private void requireWritable(String stream, ExpectedRevision expected) {
    switch (decide(stream, expected, List.of(ids.get()))) {
      case AppendDecision.Deleted deleted -> throw new StoreError.StreamDeleted(stream);
      case AppendDecision.WrongRevision wrong ->
          throw new StoreError.WrongRevision(stream, expected, wrong.actual());
      case AppendDecision.AlreadyStored impossible -> throw new IllegalStateException("id reused");
      case AppendDecision.Append store -> {}
    }
  }

  private AppendDecision decide(String stream, ExpectedRevision expected, List<UUID> eventIds) {
    return AppendDecision.decide(expected, eventIds, new StoredFacts(streams, idIndex, stream));
  }

  private OptionalLong readablePosition(String stream, long revision) {
    StreamWindow window = window(stream);
    return window.sees(revision)
        ? OptionalLong.of(window.get(revision).position())
        : OptionalLong.empty();
  }
}
