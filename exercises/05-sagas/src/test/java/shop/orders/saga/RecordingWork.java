package shop.orders.saga;

import com.eventstore.dbclient.RecordedEvent;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;

/** Remembers the events, and fails as planned. */
final class RecordingWork implements EventWork {
  private final IntSupplier answersSent;
  private final List<String> types = new CopyOnWriteArrayList<>();
  private final List<Integer> answersBefore = new CopyOnWriteArrayList<>();
  private final Queue<Throwable> failures = new ArrayDeque<>();
  private String failing;

  /**
   * @param answersSent how many answers the store has got so far
   */
  RecordingWork(IntSupplier answersSent) {
    this.answersSent = answersSent;
  }

  /** The work on an event of this type fails so often, one failure at a time. */
  synchronized void failsOn(String type, int times, Throwable failure) {
    failing = type;
    failures.addAll(Collections.nCopies(times, failure));
  }

  /** The types of the events that came, also of those that failed. */
  List<String> types() {
    return List.copyOf(types);
  }

  int count(String type) {
    return Collections.frequency(types, type);
  }

  /** How many answers the store had when the work on each event was done. */
  List<Integer> answersBefore() {
    return List.copyOf(answersBefore);
  }

  @Override
  public void handle(RecordedEvent event) {
    types.add(event.getEventType());
    answersBefore.add(answersSent.getAsInt());
    if (event.getEventType().equals(failing)) {
      fail();
    }
  }

  private void fail() {
    Throwable failure = nextFailure();
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private synchronized Throwable nextFailure() {
    return failures.poll();
  }
}
