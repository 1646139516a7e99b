package shop.orders.repository;

import com.eventstore.dbclient.Position;
import java.util.List;
import java.util.Optional;
import shop.orders.events.OrderEvent;

/**
 * What a command has led to.
 *
 * @param events the facts, in order; none when there was nothing to do
 * @param revision of the last event in the order's stream
 * @param position of what was just appended, in the log of the whole store; empty when nothing was
 */
public record CommandResult(List<OrderEvent> events, long revision, Optional<Position> position) {
  public CommandResult {
    events = List.copyOf(events);
  }
}
