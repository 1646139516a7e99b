package shop.orders.readmodel;

import com.eventstore.dbclient.ResolvedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Takes every event but one. */
final class ReadModelWithABug {
  /** The place of the one, in the stream that is followed. */
  static final int POISON = 2;

  private static final int PATIENCE = 100;

  private final Throwable bug;
  private final CountDownLatch mayTakeTheFirst;
  private final List<Long> taken = new ArrayList<>();
  private int triesOfThePoison;

  private ReadModelWithABug(Throwable bug, int locks) {
    this.bug = bug;
    this.mayTakeTheFirst = new CountDownLatch(locks);
  }

  /**
   * @param bug what it throws on the poison: an unchecked exception, or an error
   */
  ReadModelWithABug(Throwable bug) {
    this(bug, 0);
  }

  /** One that takes all events, and is busy with the first until it is told to go on. */
  static ReadModelWithABug soundAndSlow() {
    return new ReadModelWithABug(null, 1);
  }

  void goOn() {
    mayTakeTheFirst.countDown();
  }

  void take(ResolvedEvent resolved) {
    long revision = resolved.getOriginalEvent().getRevision();
    if (revision == 0) {
      waitForTheTest();
    }
    take(revision);
  }

  private void waitForTheTest() {
    try {
      mayTakeTheFirst.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void take(long revision) {
    if (revision == POISON && bug != null) {
      triesOfThePoison++;
      if (triesOfThePoison > PATIENCE) {
        return; // An endless loop ends here, whatever it catches.
      }
      throwTheBug();
    }
    taken.add(revision);
  }

  private void throwTheBug() {
    if (bug instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) bug;
  }

  synchronized List<Long> taken() {
    return List.copyOf(taken);
  }

  synchronized int triesOfThePoison() {
    return triesOfThePoison;
  }
}
