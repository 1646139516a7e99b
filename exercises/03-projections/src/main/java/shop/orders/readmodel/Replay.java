package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.Optional;
import java.util.function.BiConsumer;
import shop.orders.projection.ReceivedEvent;

/** Reads the log again. */
@FunctionalInterface
public interface Replay {

  /**
   * Hands on every event that lies in the log after this position, one after the other, and returns
   * at the end. Meanwhile others go on writing.
   *
   * @param after a position; empty: from the first event there is
   * @param handler takes each event with its position
   */
  void run(Optional<Position> after, BiConsumer<ReceivedEvent, Position> handler);
}
