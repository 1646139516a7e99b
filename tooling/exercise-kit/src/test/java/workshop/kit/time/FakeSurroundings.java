package workshop.kit.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A program in which a turn of a wait takes as long as the test says. */
final class FakeSurroundings implements Surroundings {
  private final Duration turn;
  private Runnable meanwhile = () -> {};
  private long now = Long.MAX_VALUE - 1_000_000; // A clock may run over.
  private long changes;
  private long progress;
  private boolean storeIsDone;
  private boolean someoneIsAtWork;

  FakeSurroundings(Duration turn) {
    this.turn = turn;
  }

  static FakeSurroundings withTurnsOf(Duration turn) {
    return new FakeSurroundings(turn);
  }

  /** What happens during each turn. */
  FakeSurroundings meanwhile(Runnable happens) {
    meanwhile = happens;
    return this;
  }

  FakeSurroundings nothingIsOnItsWay() {
    storeIsDone = true;
    return this;
  }

  FakeSurroundings someoneIsAtWork(boolean still) {
    someoneIsAtWork = still;
    return this;
  }

  void somethingChanges() {
    changes++;
  }

  void anEventArrives() {
    changes++;
    progress++;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public void pause() {
    now += turn.toNanos();
    meanwhile.run();
  }

  @Override
  public long changes() {
    return changes;
  }

  @Override
  public long progress() {
    return progress;
  }

  @Override
  public CompletableFuture<Boolean> storeIsDone() {
    return CompletableFuture.completedFuture(storeIsDone);
  }

  @Override
  public boolean anyoneIsAtWork() {
    return someoneIsAtWork;
  }
}
