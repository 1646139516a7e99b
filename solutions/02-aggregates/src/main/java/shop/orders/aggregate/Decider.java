package shop.orders.aggregate;

import java.util.List;

/**
 * A whole aggregate as three functions without side effects: what there is at first, what a fact
 * changes, and what a command leads to.
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> events
 */
public interface Decider<C, S, E> {
  S initialState();

  S evolve(S state, E event);

  /**
   * The facts that the command leads to in this state, in order; none when nothing is to be done.
   */
  List<E> decide(S state, C command);
}
