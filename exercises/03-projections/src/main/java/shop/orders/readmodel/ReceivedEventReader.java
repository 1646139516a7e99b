package shop.orders.readmodel;

import com.eventstore.dbclient.RecordedEvent;
import java.util.Optional;
import shop.orders.eventstore.Decoded;
import shop.orders.eventstore.EventDecoder;
import shop.orders.eventstore.StoredEvent;
import shop.orders.projection.ReceivedEvent;

/** Reads the events of a subscription. A projection skips events of types that it does not know. */
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
