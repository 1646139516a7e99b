package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import shop.orders.events.OrderEvent;
import shop.orders.projection.Delivery;
import workshop.kit.FreshStream;
import workshop.kit.lesson.Lesson;

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

  /** {@code "OrderCreated A-7f3a-1"} for each event so far. */
  synchronized List<String> handled() {
    return List.copyOf(handled);
  }

  /** The positions that it was given so far. */
  synchronized List<Position> positions() {
    return List.copyOf(positions);
  }

  /** What came several times, though once was right, has a lesson of its own. */
  static Function<List<String>, Lesson> repeatsOr(Lesson otherwise) {
    return handled ->
        Set.copyOf(handled).size() < handled.size()
            ? otherwise.shared("it came repeatedly")
            : otherwise;
  }

  /** As {@link #handled()} tells it: {@code event("OrderCreated", anna)}. */
  static String event(String type, FreshStream order) {
    return String.join(" ", type, order.id());
  }

  static String inShort(Delivery delivery) {
    OrderEvent event = (OrderEvent) delivery.event();
    return String.join(" ", event.getClass().getSimpleName(), event.orderId());
  }
}
