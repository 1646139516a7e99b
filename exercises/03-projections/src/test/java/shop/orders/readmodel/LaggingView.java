package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import shop.orders.projection.Delivery;
import workshop.kit.store.FreshStream;

/** A view that takes nothing before it is told to go on. */
final class LaggingView implements View {
  private final CountDownLatch told = new CountDownLatch(1);
  private final RecordingView view = new RecordingView();

  void goOn() {
    told.countDown();
  }

  @Override
  public Optional<Position> checkpoint() {
    return view.checkpoint();
  }

  @Override
  public void handle(Delivery delivery, Position position) {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    view.handle(delivery, position);
  }

  String lastOf(FreshStream order) {
    boolean confirmed = view.handled().contains(RecordingView.event("OrderConfirmed", order));
    return confirmed ? "confirmed" : "not confirmed";
  }
}
