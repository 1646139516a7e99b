package workshop.embedded.core.persistent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Takes turns, and passes over the full. */
final class RoundRobin implements Dispatcher {
  private final Deque<Consumer> turn = new ArrayDeque<>();

  @Override
  public void add(Consumer consumer) {
    turn.addLast(consumer);
  }

  @Override
  public void remove(Consumer consumer) {
    turn.remove(consumer);
  }

  @Override
  public Optional<Consumer> choose(Message message) {
    for (int tried = 0; tried < turn.size(); tried++) {
      Consumer next = turn.removeFirst();
      turn.addLast(next);
      if (!next.full()) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean letsOthersPass() {
    return false;
  }
}
