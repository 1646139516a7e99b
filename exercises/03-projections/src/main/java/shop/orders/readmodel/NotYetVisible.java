package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.Optional;

/** The event is stored, and the view does not show it yet. */
public final class NotYetVisible extends RuntimeException {
  public NotYetVisible(Position written, Optional<Position> checkpoint) {
    super(
        "written at %s, the view has reached %s"
            .formatted(written, checkpoint.map(Position::toString).orElse("nothing yet")));
  }
}
