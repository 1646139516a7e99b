package workshop.kit.spec;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A decider as plain functions, so that a {@link Specification} can be run on any of them.
 *
 * @param initial the state before anything has happened
 * @param evolve the state after one more event
 * @param decide the events that a command leads to
 * @param rejection the reason with which an exception of {@code decide} says no; empty when the
 *     exception is no rejection but a defect
 * @param <S> state
 * @param <C> commands
 * @param <E> events
 */
public record Rules<S, C, E>(
    S initial,
    BiFunction<S, E, S> evolve,
    BiFunction<S, C, List<E>> decide,
    Function<RuntimeException, Optional<?>> rejection) {
  S fold(List<? extends E> events) {
    return fold(initial, events);
  }

  S fold(S from, List<? extends E> events) {
    S state = from;
    for (E event : events) {
      state = evolve.apply(state, event);
    }
    return state;
  }

  CommandOutcome<S, E> run(List<? extends E> given, C command) {
    try {
      S before = fold(given);
      List<E> events = decide.apply(before, command);
      return new CommandOutcome.Decided<>(events, () -> fold(before, events));
    } catch (RuntimeException thrown) {
      Optional<?> reason = rejection.apply(thrown);
      return reason.isPresent()
          ? new CommandOutcome.Rejected<>(reason.get())
          : new CommandOutcome.Broke<>(thrown);
    }
  }
}
