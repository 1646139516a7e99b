package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import shop.orders.projection.ReceivedEvent;
import workshop.kit.store.FreshStream;

/** A view that takes nothing before it is told to go on. */
final class LaggingProjector implements Projector {
  private static final int POLLS_IN_A_ROW = 10;

  private final CountDownLatch told = new CountDownLatch(1);
  private final RecordingProjector projector = new RecordingProjector();
  private int pollsInARow;

  void goOn() {
    told.countDown();
  }

  /** Waits until the view has reached this position, but no longer than this. */
  synchronized void pause(Position position, Duration longest) {
    pollsInARow = 0;
    long end = System.nanoTime() + longest.toNanos();
    try {
      for (long left = longest.toNanos(); left > 0 && !hasReached(position); ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean hasReached(Position position) {
    return projector.checkpoint().filter(reached -> reached.compareTo(position) >= 0).isPresent();
  }

  @Override
  public synchronized Optional<Position> checkpoint() {
    if (++pollsInARow > POLLS_IN_A_ROW) {
      throw new IllegalStateException("%d polls %s".formatted(POLLS_IN_A_ROW, "without a pause"));
    }
    return projector.checkpoint();
  }

  @Override
  public void handle(ReceivedEvent received, Position position) {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      projector.handle(received, position);
      notifyAll();
    }
  }

  String lastOf(FreshStream order) {
    boolean confirmed =
        projector.handled().contains(RecordingProjector.event("OrderConfirmed", order));
    return confirmed ? "confirmed" : "not confirmed";
  }
}
