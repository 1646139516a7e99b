package shop.orders.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import shop.orders.projection.ReceivedEvent;

/** Notes what it is given, and outlives the subscriptions that fill it. */
final class RecordingStreamProjector implements StreamProjector {
  private final List<ReceivedEvent> receivedEvents = new ArrayList<>();
  private final List<Long> places = new ArrayList<>();

  @Override
  public synchronized OptionalLong checkpoint() {
    return places.isEmpty() ? OptionalLong.empty() : OptionalLong.of(places.getLast());
  }

  @Override
  public synchronized void handle(ReceivedEvent received, long place) {
    receivedEvents.add(received);
    places.add(place);
  }

  /** The same view, with a bug that shows at the first event. */
  StreamProjector thatFailsOnce() {
    AtomicBoolean failed = new AtomicBoolean();
    return new StreamProjector() {
      @Override
      public OptionalLong checkpoint() {
        return RecordingStreamProjector.this.checkpoint();
      }

      @Override
      public void handle(ReceivedEvent received, long place) {
        if (failed.compareAndSet(false, true)) {
          throw new NullPointerException("the view's bug");
        }
        RecordingStreamProjector.this.handle(received, place);
      }
    };
  }

  synchronized List<String> handled() {
    return receivedEvents.stream().map(RecordingProjector::inShort).toList();
  }

  synchronized List<Long> revisions() {
    return receivedEvents.stream().map(ReceivedEvent::revision).toList();
  }

  synchronized List<Long> places() {
    return List.copyOf(places);
  }
}
