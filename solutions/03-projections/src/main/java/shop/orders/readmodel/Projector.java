package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.Optional;
import shop.orders.projection.ReceivedEvent;

/** A read model, and how far it has come in the log. Both outlive the program. */
public interface Projector {

  /** The position of the last event that is in the view; empty when none is. */
  Optional<Position> checkpoint();

  /**
   * Takes an event into the view, and its position as the new checkpoint.
   *
   * @param position the event's place in the log of the whole store
   */
  void handle(ReceivedEvent received, Position position);
}
