package shop.orders.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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
