package workshop.kit.faults;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What is done to one call, or to each of a kind. Read it as a sentence from the faults on. */
public final class Fault {
  static final Fault NONE = new Fault(null, 0, false);

  private final Call kind;
  private final boolean forEver;
  private int callsToCome;
  private final List<Runnable> before = new ArrayList<>();
  private Status refusal;
  private Status lostAnswer;
  private Status drop;
  private int eventsBeforeTheDrop;

  Fault(Call kind, int callsToCome, boolean forEver) {
    this.kind = kind;
    this.callsToCome = callsToCome;
    this.forEver = forEver;
  }

  /** Whether the call of this kind that begins now is the one. */
  boolean isMetBy(Call call) {
    return call == kind && --callsToCome <= 0;
  }

  boolean lasts() {
    return forEver;
  }

  /**
   * Runs this before the call reaches the store: another writer that slips in between the client's
   * read and its append, or the wait for a latch, to hold the call back. It must use another
   * client.
   */
  public Fault waitsFor(Runnable interlude) {
    before.add(interlude);
    return this;
  }

  /** The store never sees the call; the client is told this status. */
  public void neverArrives(Status told) {
    refusal = told;
  }

  /** The store does what was asked, and its answer is lost; the client is told this status. */
  public void losesItsAnswer(Status told) {
    lostAnswer = told;
  }

  /** The client receives this many events; then the call ends with this status. */
  public void endsAfter(int events, Status told) {
    eventsBeforeTheDrop = events;
    drop = told;
  }

  boolean hasInterludes() {
    return !before.isEmpty();
  }

  void runInterludes() {
    before.forEach(Runnable::run);
  }

  boolean refuses() {
    return refusal != null;
  }

  Status refusal() {
    return refusal;
  }

  boolean losesAnswer() {
    return lostAnswer != null;
  }

  Status lostAnswer() {
    return lostAnswer;
  }

  OptionalInt eventsBeforeTheDrop() {
    return drop == null ? OptionalInt.empty() : OptionalInt.of(eventsBeforeTheDrop);
  }

  Status drop() {
    return drop;
  }
}
