package workshop.embedded.core.projection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.Log;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.SystemWrite;
import workshop.embedded.core.Timer;
import workshop.embedded.core.projection.ProjectionStatus.State;

/**
 * The system projections: they follow the log, some time behind it, and write what they find.
 *
 * <p>The lag is on purpose. On a real server a link can be read some milliseconds after the event
 * it points to, and code that does not wait for it should fail here too.
 */
public final class ProjectionSubsystem {
  private static final String REGISTRY = "$projections-$all";

  private final StoreCore store;
  private final Timer timer;
  private final Map<SystemProjection, Entry> entries = new EnumMap<>(SystemProjection.class);
  private Duration lag;
  private Runnable pending;
  private boolean anyRunning;

  /** Writes the events that a real server writes when it first starts; nothing runs yet. */
  public ProjectionSubsystem(StoreCore store, Timer timer, Duration lag) {
    this.store = store;
    this.timer = timer;
    this.lag = lag;
    List<SystemWrite> writes = new ArrayList<>();
    writes.add(registered("$ProjectionsInitialized", ""));
    for (SystemProjection projection : SystemProjection.values()) {
      writes.add(registered("$ProjectionCreated", projection.projectionName()));
    }
    store.write(writes);
    for (SystemProjection projection : SystemProjection.values()) {
      Entry entry = new Entry(projection, new Projector(store, projection));
      entries.put(projection, entry);
      entry.writeDown();
    }
    store.onStored(this::stored);
  }

  /** How far the projections stay behind from now on. */
  public synchronized void lag(Duration value) {
    lag = value;
    if (pending != null) {
      pending.run();
      pending = null;
    }
    stored();
  }

  public synchronized void startAll() {
    entries.values().forEach(Entry::start);
    changed();
  }

  /** Starts it where it stopped. */
  public synchronized void enable(String name) {
    find(name).start();
    changed();
  }

  public synchronized void disable(String name) {
    find(name).stop(State.STOPPED);
    changed();
  }

  /** Stops it at once, as it says of itself afterwards. */
  public synchronized void abort(String name) {
    find(name).stop(State.ABORTED);
    changed();
  }

  /** The projection of that name, for requests that only ask whether it is there. */
  public synchronized ProjectionStatus status(String name) {
    return find(name).status(store.log());
  }

  public synchronized List<ProjectionStatus> list() {
    return entries.values().stream().map(entry -> entry.status(store.log())).toList();
  }

  private Entry find(String name) {
    return entries.values().stream()
        .filter(entry -> entry.projection.projectionName().equals(name))
        .findFirst()
        .orElseThrow(() -> new ProjectionError.NotFound(name));
  }

  private void changed() {
    anyRunning = entries.values().stream().anyMatch(entry -> entry.state == State.RUNNING);
    stored();
  }

  /** Something was stored: look at it, but not before the lag has passed. */
  private synchronized void stored() {
    if (anyRunning && pending == null) {
      int end = store.log().size();
      pending = timer.after(lag, () -> run(end));
    }
  }

  private void run(int end) {
    List<Projector> running;
    synchronized (this) {
      running =
          entries.values().stream()
              .filter(e -> e.state == State.RUNNING)
              .map(e -> e.projector)
              .toList();
    }
    try {
      running.forEach(projector -> projector.advance(end));
    } finally {
      synchronized (this) {
        pending = null;
        if (store.log().size() > end) {
          stored();
        }
      }
    }
  }

  private SystemWrite registered(String type, String data) {
    return new SystemWrite(
        REGISTRY,
        NewEvent.system(store.newId(), type, false, data.getBytes(StandardCharsets.UTF_8)));
  }

  /** A projection and whether it runs. Guarded by the subsystem. */
  private final class Entry {
    private final SystemProjection projection;
    private final Projector projector;
    private State state = State.STOPPED;
    private long version;
    private long startedVersion;

    Entry(SystemProjection projection, Projector projector) {
      this.projection = projection;
      this.projector = projector;
    }

    void start() {
      if (state != State.RUNNING) {
        state = State.RUNNING;
        startedVersion = ++version;
        writeDown();
        if (projection == SystemProjection.BY_EVENT_TYPE) {
          writeFirstCheckpoint();
        }
      }
    }

    void stop(State stopped) {
      if (state == State.RUNNING) {
        state = stopped;
        version++;
        writeDown();
      }
    }

    ProjectionStatus status(Log log) {
      int seen = projector.next();
      long position = seen == 0 ? 0 : log.get(seen - 1).position();
      float progress = log.size() == 0 ? 100 : 100f * seen / log.size();
      return new ProjectionStatus(
          projection.projectionName(), state, startedVersion, position, progress);
    }

    private void writeDown() {
      String json =
          "{\"HandlerType\":\"native\",\"Mode\":4,\"Enabled\":%s,\"ProjectionId\":%d,\"Epoch\":-1,\"Version\":%d}"
              .formatted(state == State.RUNNING, projection.ordinal() + 1, version);
      NewEvent event =
          NewEvent.system(
              store.newId(), "$ProjectionUpdated", true, json.getBytes(StandardCharsets.UTF_8));
      store.write(List.of(new SystemWrite("$projections-" + projection.projectionName(), event)));
    }

    /** This one keeps its checkpoint among its output. */
    private void writeFirstCheckpoint() {
      if (store.window("$et").lastRevision() != ExpectedRevision.NONE) {
        return;
      }
      byte[] metadata = "{\"$maxCount\":1}".getBytes(StandardCharsets.UTF_8);
      NewEvent checkpoint =
          NewEvent.system(store.newId(), "$Checkpoint", false, "".getBytes(StandardCharsets.UTF_8));
      store.write(
          List.of(
              SystemWrite.metadata(store, "$et", metadata), new SystemWrite("$et", checkpoint)));
    }
  }
}
