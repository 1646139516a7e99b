package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import shop.orders.projection.ReceivedEvent;
import workshop.kit.store.FreshStream;

/** A view that takes nothing before it is told to go on. */
final class LaggingProjector implements Projector {
  private final CountDownLatch told = new CountDownLatch(1);
  private final RecordingProjector projector = new RecordingProjector();

  void goOn() {
    told.countDown();
  }

  @Override
  public Optional<Position> checkpoint() {
    return projector.checkpoint();
  }

  @Override
  public void handle(ReceivedEvent received, Position position) {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    projector.handle(received, position);
  }

  String lastOf(FreshStream order) {
    boolean confirmed =
        projector.handled().contains(RecordingProjector.event("OrderConfirmed", order));
    return confirmed ? "confirmed" : "not confirmed";
  }
}
