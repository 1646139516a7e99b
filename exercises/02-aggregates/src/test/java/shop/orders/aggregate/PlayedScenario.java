package shop.orders.aggregate;

import java.util.List;
import java.util.Optional;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.OrderEvent;
import workshop.kit.spec.Result;
import workshop.kit.spec.Rules;
import workshop.kit.spec.Specification;

/** Plays a story with one decider, and lets the kit compare. */
final class PlayedScenario implements OrderScenario {
  private final Decider<OrderCommand, OrderState, OrderEvent> decider;

  PlayedScenario(Decider<OrderCommand, OrderState, OrderEvent> decider) {
    this.decider = decider;
  }

  /** A decider of orders as the kit wants it. */
  static Rules<OrderState, OrderCommand, OrderEvent> rules(
      Decider<OrderCommand, OrderState, OrderEvent> decider) {
    return new Rules<>(
        decider.initialState(),
        decider::evolve,
        decider::decide,
        thrown ->
            thrown instanceof OrderRejected rejected
                ? Optional.of(rejected.reason())
                : Optional.empty());
  }

  @Override
  public Given given(OrderEvent... history) {
    return command -> new Played(List.of(history), command);
  }

  private final class Played implements Outcome {
    private final List<OrderEvent> history;
    private final OrderCommand command;

    Played(List<OrderEvent> history, OrderCommand command) {
      this.history = history;
      this.command = command;
    }

    @Override
    public void then(OrderEvent... facts) {
      check(story().then(facts));
    }

    @Override
    public void thenRejected(Reason reason) {
      check(story().thenRejected(reason));
    }

    @Override
    public void thenRejected() {
      check(story().thenRejected());
    }

    @Override
    public List<OrderEvent> events() {
      return decider.decide(fold(decider.initialState(), history), command);
    }

    @Override
    public OrderState state() {
      return fold(fold(decider.initialState(), history), events());
    }

    private Specification.When<OrderState, OrderCommand, OrderEvent> story() {
      return Specification.<OrderState, OrderCommand, OrderEvent>named("the story")
          .given(history.toArray(OrderEvent[]::new))
          .when(command);
    }

    private void check(Specification<OrderState, OrderCommand, OrderEvent> story) {
      Result result = story.on(rules(decider));
      if (!result.holds()) {
        throw new AssertionError(result.toItsAuthor());
      }
    }
  }

  private OrderState fold(OrderState state, List<OrderEvent> events) {
    OrderState now = state;
    for (OrderEvent event : events) {
      now = decider.evolve(now, event);
    }
    return now;
  }
}
