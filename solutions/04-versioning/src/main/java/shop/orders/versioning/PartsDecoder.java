package shop.orders.versioning;

import java.util.List;
import shop.orders.eventstore.StoredEvent;

/** Decodes stored events whose type may hold several facts. */
@FunctionalInterface
public interface PartsDecoder {
  /** The parts of one stored event, in the order in which they happened. */
  List<DecodedPart> decode(StoredEvent stored);
}
