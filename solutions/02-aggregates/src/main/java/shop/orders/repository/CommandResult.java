package shop.orders.repository;

import com.eventstore.dbclient.Position;
import java.util.List;
import java.util.Optional;
import shop.orders.events.OrderEvent;

/**
 * The result of a command.
 *
 * @param events the command's events, in order; none when there was nothing to do
 * @param revision of the last event in the order's stream
 * @param position log position of the last appended event; empty if nothing was appended
 */
public record CommandResult(List<OrderEvent> events, long revision, Optional<Position> position) {
  public CommandResult {
    events = List.copyOf(events);
  }
}
