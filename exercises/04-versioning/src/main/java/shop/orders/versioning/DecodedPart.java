package shop.orders.versioning;

import java.util.UUID;

/** One part of a decoded event: a stored event of an old type may hold several facts. */
public sealed interface DecodedPart {

  /** The revision of the stored event. All its parts have the same one. */
  long revision();

  /**
   * A fact.
   *
   * @param eventId the id of the stored event; all its parts have the same one
   * @param part counts the facts of one stored event from 0
   */
  record Known(ShopEvent event, UUID eventId, long revision, int part) implements DecodedPart {}

  /** An event of a type that is not registered. The caller decides what to do with it. */
  record Unknown(String eventType, long revision) implements DecodedPart {}
}
