package workshop.embedded.core.persistent;

import java.util.Optional;

/** Knows the consumers of a group, and chooses the one for each event. */
interface Dispatcher {
  void add(Consumer consumer);

  void remove(Consumer consumer);

  /** A consumer that takes this event now; empty if it has to wait. */
  Optional<Consumer> choose(Message message);

  /** Whether an event that has to wait lets others pass. */
  boolean letsOthersPass();
}
