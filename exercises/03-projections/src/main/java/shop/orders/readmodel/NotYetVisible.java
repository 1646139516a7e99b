package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.Optional;

/** What was written is stored, and the view does not show it yet. */
public final class NotYetVisible extends RuntimeException {
  public NotYetVisible(Position written, Optional<Position> checkpoint) {
    super(
        "written at %s, the view has come to %s"
            .formatted(written, checkpoint.map(Position::toString).orElse("nothing yet")));
  }
}
