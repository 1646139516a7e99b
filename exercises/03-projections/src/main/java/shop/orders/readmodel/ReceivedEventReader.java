package shop.orders.readmodel;

import com.eventstore.dbclient.RecordedEvent;
import java.util.Optional;
import shop.orders.eventstore.Decoded;
import shop.orders.eventstore.EventDecoder;
import shop.orders.eventstore.StoredEvent;
import shop.orders.projection.ReceivedEvent;

/** Makes deliveries of what a subscription brings. A projection may skip what nobody here knows. */
public final class ReceivedEventReader {
  private final EventDecoder decoder;

  public ReceivedEventReader(EventDecoder decoder) {
    this.decoder = decoder;
  }

  /** The event with its revision; empty when its type is unknown to this program. */
  public Optional<ReceivedEvent> read(RecordedEvent event) {
    return switch (decoder.decode(StoredEvent.of(event))) {
      case Decoded.Known known ->
          Optional.of(new ReceivedEvent(known.envelope(), known.revision()));
      case Decoded.Unknown unknown -> Optional.empty();
    };
  }
}
