package shop.orders.aggregate;

import java.util.List;

/**
 * A whole aggregate as three functions without side effects. Their only inputs are the state, the
 * command or event, and the time and prices that the decider was given.
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> events
 */
public interface Decider<C, S, E> {
  /** The state before the first event. */
  S initialState();

  /** The state after this event. */
  S evolve(S state, E event);

  /** The new events that the command causes in this state, in order; empty if there are none. */
  List<E> decide(S state, C command);
}
