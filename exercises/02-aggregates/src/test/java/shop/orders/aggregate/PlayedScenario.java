package shop.orders.aggregate;

import static shop.orders.aggregate.Facts.plainly;

import java.util.List;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.OrderEvent;

/** Plays a specification with one decider. */
final class PlayedScenario implements OrderScenario {
  private final Decider<OrderCommand, OrderState, OrderEvent> decider;

  PlayedScenario(Decider<OrderCommand, OrderState, OrderEvent> decider) {
    this.decider = decider;
  }

  @Override
  public Given given(OrderEvent... history) {
    OrderState before = fold(decider.initialState(), List.of(history));
    return command -> play(before, command);
  }

  private Outcome play(OrderState before, OrderCommand command) {
    try {
      return new Accepted(before, decider.decide(before, command));
    } catch (OrderRejected rejected) {
      return new Rejected(rejected);
    }
  }

  private OrderState fold(OrderState state, List<OrderEvent> events) {
    OrderState now = state;
    for (OrderEvent event : events) {
      now = decider.evolve(now, event);
    }
    return now;
  }

  private final class Accepted implements Outcome {
    private final OrderState before;
    private final List<OrderEvent> events;

    Accepted(OrderState before, List<OrderEvent> events) {
      this.before = before;
      this.events = List.copyOf(events);
    }

    @Override
    public void then(OrderEvent... facts) {
      if (!events.equals(List.of(facts))) {
        throw new AssertionError(
            "expected " + plainly(List.of(facts)) + ", and there was " + plainly(events));
      }
    }

    @Override
    public void thenRejected(Reason reason) {
      throw new AssertionError("expected " + reason + ", and there was " + plainly(events));
    }

    @Override
    public List<OrderEvent> events() {
      return events;
    }

    @Override
    public OrderState state() {
      return fold(before, events);
    }
  }

  private record Rejected(OrderRejected rejection) implements Outcome {
    @Override
    public void then(OrderEvent... facts) {
      throw new AssertionError(
          "expected " + plainly(List.of(facts)) + ", and it was refused: " + rejection.reason());
    }

    @Override
    public void thenRejected(Reason reason) {
      if (rejection.reason() != reason) {
        throw new AssertionError("expected " + reason + ", and it was " + rejection.reason());
      }
    }

    @Override
    public List<OrderEvent> events() {
      throw rejection;
    }

    @Override
    public OrderState state() {
      throw rejection;
    }
  }
}
