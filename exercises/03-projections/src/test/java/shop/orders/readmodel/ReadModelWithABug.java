package shop.orders.readmodel;

import com.eventstore.dbclient.ResolvedEvent;
import java.util.ArrayList;
import java.util.List;

/** Takes every event but one, until it is mended. */
final class ReadModelWithABug {
  /** The place of the one, in the stream that is followed. */
  static final int POISON = 2;

  private static final int PATIENCE = 100;

  private final Throwable bug;
  private final List<Long> taken = new ArrayList<>();
  private int triesOfThePoison;
  private boolean cured;

  /**
   * @param bug what it throws: an unchecked exception, or an error
   */
  ReadModelWithABug(Throwable bug) {
    this.bug = bug;
  }

  synchronized void take(ResolvedEvent resolved) {
    long revision = resolved.getOriginalEvent().getRevision();
    if (revision == POISON && !cured) {
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

  Throwable bug() {
    return bug;
  }

  synchronized void cure() {
    cured = true;
  }

  synchronized List<Long> taken() {
    return List.copyOf(taken);
  }

  synchronized int triesOfThePoison() {
    return triesOfThePoison;
  }
}
