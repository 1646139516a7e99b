package workshop.embedded.core.persistent;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import workshop.embedded.core.EventFilter;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.Links;
import workshop.embedded.core.Log;
import workshop.embedded.core.Position;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.StoreError;
import workshop.embedded.core.Timer;

/** All groups of a server. */
public final class PersistentSubscriptions {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final StoreCore store;
  private final Clock clock;
  private final Timer timer;
  private final Executor executor;
  private final LongSupplier millis;
  private final GroupRegister register;
  private final Map<GroupKey, Entry> entries = new LinkedHashMap<>();
  private final Set<String> knownStreams = new HashSet<>();
  private boolean ticking;

  /**
   * No groups yet.
   *
   * @param executor where groups look for new events, so that no writer waits for them
   */
  public PersistentSubscriptions(StoreCore store, Clock clock, Timer timer, Executor executor) {
    this(store, clock, timer, executor, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
  }

  /**
   * With a time of its own.
   *
   * @param millis a time that only goes forwards, for time-outs
   */
  PersistentSubscriptions(
      StoreCore store, Clock clock, Timer timer, Executor executor, LongSupplier millis) {
    this.store = store;
    this.clock = clock;
    this.timer = timer;
    this.executor = executor;
    this.millis = millis;
    this.register = new GroupRegister(store, clock);
  }

  /** Creates a group that starts now, whether anyone is connected or not. */
  public synchronized void create(GroupKey key, GroupSettings settings, EventFilter filter) {
    GroupValidation.require(key, settings, store.log());
    if (entries.containsKey(key)) {
      throw new GroupError.Exists(key);
    }
    entries.put(key, new Entry(key, settings, filter));
    knownStreams.add(key.stream());
    register.write(entries.keySet());
    if (!ticking) {
      ticking = true;
      timer.after(TICK, this::tick);
    }
  }

  /** Gives a group other settings; it goes on from its last checkpoint, without its consumers. */
  public synchronized void update(GroupKey key, GroupSettings settings) {
    Entry old = find(key);
    GroupValidation.require(key, settings, store.log());
    old.close();
    entries.put(key, new Entry(key, settings, old.filter));
    register.write(entries.keySet());
  }

  public synchronized void delete(GroupKey key) {
    find(key).close();
    entries.remove(key);
    deleteIfThere(key.checkpointStream());
    deleteIfThere(key.parkedStream());
    register.write(entries.keySet());
  }

  /** Starts all groups again from their last checkpoints, without their consumers. */
  public synchronized void restart() {
    entries.replaceAll(
        (key, entry) -> {
          entry.close();
          return new Entry(key, entry.group.settings(), entry.filter);
        });
  }

  /** Joins a group; events may be delivered before this returns. */
  public Connection connect(GroupKey key, Consumer.Client client, int bufferSize) {
    Group group = group(key);
    Consumer consumer = group.connect(client, bufferSize);
    return new Connection(group, consumer);
  }

  /**
   * Sends again what was parked.
   *
   * @param stopAt the first revision of the parked stream that stays parked
   */
  public void replayParked(GroupKey key, long stopAt) {
    group(key).replayParked(stopAt);
  }

  public GroupInfo info(GroupKey key) {
    return group(key).info();
  }

  public synchronized List<GroupInfo> list() {
    return entries.values().stream().map(entry -> entry.group.info()).toList();
  }

  /**
   * The groups of one stream.
   *
   * @throws GroupError.DoesNotExist if it never had one
   */
  public synchronized List<GroupInfo> list(String stream) {
    if (!knownStreams.contains(stream)) {
      throw new GroupError.DoesNotExist(new GroupKey(stream, ""));
    }
    return list().stream().filter(info -> info.key().stream().equals(stream)).toList();
  }

  private synchronized Group group(GroupKey key) {
    return find(key).group;
  }

  private Entry find(GroupKey key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new GroupError.DoesNotExist(key);
    }
    return entry;
  }

  private void tick() {
    List<Group> groups = new ArrayList<>();
    synchronized (this) {
      entries.values().forEach(entry -> groups.add(entry.group));
      ticking = !groups.isEmpty();
      if (ticking) {
        timer.after(TICK, this::tick);
      }
    }
    groups.forEach(Group::tick);
  }

  private void deleteIfThere(String stream) {
    try {
      store.delete(stream, ExpectedRevision.ANY);
    } catch (StoreError neverWritten) {
      // Then there is nothing to delete.
    }
  }

  /** A consumer's line to its group. */
  public static final class Connection {
    private final Group group;
    private final Consumer consumer;

    private Connection(Group group, Consumer consumer) {
      this.group = group;
      this.consumer = consumer;
    }

    public void ack(List<UUID> ids) {
      group.ack(consumer, ids);
    }

    public void nack(List<UUID> ids, NackAction action, String reason) {
      group.nack(ids, action, reason);
    }

    public void close() {
      group.disconnect(consumer);
    }
  }

  /** A group and what keeps it going. */
  private final class Entry {
    private final Group group;
    private final EventFilter filter;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Runnable stopListening;

    Entry(GroupKey key, GroupSettings settings, EventFilter filter) {
      this.filter = filter;
      CheckpointStore checkpoints = new CheckpointStore(store, key);
      group =
          new Group(
              key,
              settings,
              feed(key, settings, filter, checkpoints.load()),
              new Links(store),
              new ParkedMessages(store, key, clock),
              checkpoints,
              millis);
      stopListening =
          key.readsAll() ? store.onStored(this::wake) : store.onStored(key.stream(), this::wake);
      wake();
    }

    private void wake() {
      if (woken.compareAndSet(false, true)) {
        executor.execute(
            () -> {
              woken.set(false);
              group.advance();
            });
      }
    }

    void close() {
      stopListening.run();
      group.drop();
    }
  }

  private Feed feed(
      GroupKey key, GroupSettings settings, EventFilter filter, Optional<String> checkpoint) {
    Log log = store.log();
    return switch (settings.start()) {
      case GroupStart.Revision from ->
          new StreamFeed(
              store,
              key.stream(),
              checkpoint.map(place -> Long.parseLong(place) + 1).orElse(from.revision()));
      case GroupStart.At at -> {
        int start = at.position().commit() < 0 ? log.size() : log.indexOf(at.position().commit());
        yield new AllFeed(
            log,
            filter,
            checkpoint.map(place -> indexAfter(log, PositionText.position(place))).orElse(start));
      }
    };
  }

  private static int indexAfter(Log log, Position position) {
    return log.indexOf(position.commit() + 1);
  }
}
