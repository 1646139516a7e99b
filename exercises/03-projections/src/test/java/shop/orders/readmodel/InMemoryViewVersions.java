package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.orders.projection.ReceivedEvent;

/** Versions of a list of events. After each change it notes what readers see. */
final class InMemoryViewVersions implements ViewVersions {
  private static final int CHECKPOINTS_IN_A_ROW = 100;

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final List<Shown> seen = new ArrayList<>();
  private final Runnable tooManyCheckpoints;
  private int checkpoints;
  private String live = "v1";
  private String brokenVersion = "";
  private String poison = "";

  /**
   * @param tooManyCheckpoints is called when checkpoints are read again and again without a change
   */
  InMemoryViewVersions(Runnable tooManyCheckpoints) {
    this.tooManyCheckpoints = tooManyCheckpoints;
  }

  @Override
  public Projector live() {
    return new Version(live);
  }

  @Override
  public Projector create(String version) {
    if (version.equals(live)) {
      throw new IllegalStateException("%s is live".formatted(version));
    }
    Version created = new Version(version);
    clear(created);
    return created;
  }

  @Override
  public void makeLive(String version) {
    live = version;
    noteWhatReadersSee();
  }

  @Override
  public void clear(Projector projector) {
    entriesOf(((Version) projector).name).clear();
    noteWhatReadersSee();
  }

  /** From now on this version throws when it gets this event. */
  void makeUnableToHandle(String version, String text) {
    brokenVersion = version;
    poison = text;
  }

  /** What readers see now: {@code "OrderCreated A-7f3a"} for each event, as it was added. */
  Shown shown() {
    return new Shown(live, entriesOf(live).stream().map(Entry::text).toList());
  }

  /** What readers saw, after each change. */
  List<Shown> seen() {
    return List.copyOf(seen);
  }

  void forgetWhatWasSeen() {
    seen.clear();
  }

  int sizeOf(String version) {
    return entriesOf(version).size();
  }

  Optional<Position> checkpointOf(String version) {
    return entriesOf(version).stream().map(Entry::position).max(Comparator.naturalOrder());
  }

  private List<Entry> entriesOf(String version) {
    return entries.computeIfAbsent(version, name -> new ArrayList<>());
  }

  private void noteWhatReadersSee() {
    checkpoints = 0;
    seen.add(shown());
  }

  /** The live version, and its rows. */
  record Shown(String version, List<String> rows) {}

  private record Entry(Position position, String text) {}

  /** One event is one row. */
  private final class Version implements Projector {
    private final String name;

    Version(String name) {
      this.name = name;
    }

    @Override
    public Optional<Position> checkpoint() {
      if (++checkpoints > CHECKPOINTS_IN_A_ROW) {
        tooManyCheckpoints.run();
      }
      return checkpointOf(name);
    }

    @Override
    public void handle(ReceivedEvent received, Position position) {
      String text = RecordingProjector.inShort(received);
      if (brokenVersion.equals(name) && poison.equals(text)) {
        throw new IllegalStateException("cannot handle %s".formatted(text));
      }
      entriesOf(name).add(new Entry(position, text));
      noteWhatReadersSee();
    }
  }
}
