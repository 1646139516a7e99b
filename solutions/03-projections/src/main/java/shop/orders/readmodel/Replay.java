package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.Optional;
import java.util.function.BiConsumer;
import shop.orders.projection.ReceivedEvent;

/** Reads the log again. */
@FunctionalInterface
public interface Replay {

  /**
   * Calls the handler with each event after this position, in order, and returns at the end of the
   * log. Meanwhile other writers append events.
   *
   * @param after a position; empty: from the first event on
   * @param handler gets each event with its position
   */
  void run(Optional<Position> after, BiConsumer<ReceivedEvent, Position> handler);
}
