package shop.orders.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import shop.orders.projection.Delivery;

/** Notes what it is given, and outlives the subscriptions that fill it. */
final class LinkedView implements StreamView {
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Long> places = new ArrayList<>();

  @Override
  public synchronized OptionalLong checkpoint() {
    return places.isEmpty() ? OptionalLong.empty() : OptionalLong.of(places.getLast());
  }

  @Override
  public synchronized void handle(Delivery delivery, long place) {
    deliveries.add(delivery);
    places.add(place);
  }

  /** The same view, with a bug that shows at the first event. */
  StreamView thatFailsOnce() {
    AtomicBoolean failed = new AtomicBoolean();
    return new StreamView() {
      @Override
      public OptionalLong checkpoint() {
        return LinkedView.this.checkpoint();
      }

      @Override
      public void handle(Delivery delivery, long place) {
        if (failed.compareAndSet(false, true)) {
          throw new NullPointerException("the view's bug");
        }
        LinkedView.this.handle(delivery, place);
      }
    };
  }

  synchronized List<String> handled() {
    return deliveries.stream().map(RecordingView::inShort).toList();
  }

  synchronized List<Long> revisions() {
    return deliveries.stream().map(Delivery::revision).toList();
  }

  synchronized List<Long> places() {
    return List.copyOf(places);
  }
}
