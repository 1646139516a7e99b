package workshop.demo.browser;

import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.orders.aggregate.OrderState;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.eventstore.Decoded;
import shop.orders.eventstore.EventCodec;
import shop.orders.eventstore.OrderStreams;
import shop.orders.eventstore.StoredEvent;
import shop.orders.repository.OrderCodec;

/** An order after each of its events. */
final class OrderHistory {
  private static final int AT_MOST = 4_000;

  private final StoreReads store;
  private final EventCodec codec = new OrderCodec();

  OrderHistory(StoreReads store) {
    this.store = store;
  }

  /** The order, event by event. */
  record History(String orderId, String stream, List<Step> steps) {}

  /**
   * One event and the state after it.
   *
   * @param recorded when the event was recorded first
   * @param knownFrom the instant from which on this step belongs to the order as it was known.
   *     Clocks step back, and an event is not known before the one in front of it
   * @param problem why the event could not be folded; empty if it was
   */
  record Step(
      long revision,
      String type,
      Instant recorded,
      Instant knownFrom,
      Optional<String> problem,
      State state) {}

  /** The state of module 02, as text. */
  record State(
      String status,
      String customer,
      List<String> items,
      String total,
      String refunded,
      String payment) {
    static State of(OrderState state) {
      return new State(
          state.status().name(),
          state.customerId(),
          state.items().stream()
              .map(i -> i.quantity() + " × " + i.productId() + " at " + text(i.unitPrice()))
              .toList(),
          text(state.totalAmount()),
          text(state.refunded()),
          state.paymentId().orElse(""));
    }

    private static String text(Money money) {
      return money.amount().toPlainString() + " " + money.currency();
    }
  }

  History of(String orderId) {
    String stream = OrderStreams.nameOf(orderId);
    List<Step> steps = new ArrayList<>();
    OrderState state = OrderState.initial();
    Instant knownFrom = Instant.MIN;
    for (ResolvedEvent resolved : store.stream(stream, true, Optional.empty(), AT_MOST, false)) {
      RecordedEvent event = resolved.getOriginalEvent();
      Instant recorded = RecordedFirst.in(event.getUserMetadata()).orElseGet(event::getCreated);
      knownFrom = recorded.isAfter(knownFrom) ? recorded : knownFrom;
      Optional<String> problem = Optional.empty();
      try {
        state = folded(state, event);
      } catch (RuntimeException unreadable) {
        problem = Optional.of(sentence(unreadable));
      }
      steps.add(
          new Step(
              event.getRevision(),
              event.getEventType(),
              recorded,
              knownFrom,
              problem,
              State.of(state)));
    }
    return new History(orderId, stream, steps);
  }

  private OrderState folded(OrderState state, RecordedEvent event) {
    return switch (codec.decode(StoredEvent.of(event))) {
      case Decoded.Known known -> state.evolve((OrderEvent) known.envelope().event());
      case Decoded.Unknown unknown ->
          throw new IllegalArgumentException("the type " + unknown.eventType() + " is unknown");
    };
  }

  private static String sentence(RuntimeException unreadable) {
    Throwable reason = unreadable.getCause() == null ? unreadable : unreadable.getCause();
    String message = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
    return "Not part of the state: " + message;
  }
}
