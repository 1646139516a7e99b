package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shop.orders.events.OrderEvent;
import shop.orders.projection.Delivery;

/** A view that only notes what it is given, and outlives the subscriptions that fill it. */
final class RecordingView implements View {
  private final List<String> handled = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private Optional<Position> checkpoint = Optional.empty();

  /** As if it had taken everything up to here. */
  synchronized void hasComeTo(Position position) {
    checkpoint = Optional.of(position);
  }

  @Override
  public synchronized Optional<Position> checkpoint() {
    return checkpoint;
  }

  @Override
  public synchronized void handle(Delivery delivery, Position position) {
    handled.add(inShort(delivery));
    positions.add(position);
    checkpoint = Optional.of(position);
  }

  /** The same view, for a subscription; it fails on the first event that it is given. */
  View thatFailsOnce() {
    return new View() {
      private boolean failed;

      @Override
      public Optional<Position> checkpoint() {
        return RecordingView.this.checkpoint();
      }

      @Override
      public void handle(Delivery delivery, Position position) {
        if (!failed) {
          failed = true;
          throw new IllegalStateException("no such currency");
        }
        RecordingView.this.handle(delivery, position);
      }
    };
  }

  /** Whether one event was given to it several times. */
  synchronized boolean hasRepeats() {
    return Set.copyOf(handled).size() < handled.size();
  }

  /** {@code "OrderCreated 7f3a-1"} for each event so far. */
  synchronized List<String> handled() {
    return List.copyOf(handled);
  }

  /** The positions that it was given so far. */
  synchronized List<Position> positions() {
    return List.copyOf(positions);
  }

  static String inShort(Delivery delivery) {
    return delivery.event().getClass().getSimpleName()
        + " "
        + ((OrderEvent) delivery.event()).orderId();
  }
}
