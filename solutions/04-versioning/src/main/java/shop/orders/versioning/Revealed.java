package shop.orders.versioning;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a reader gets of a stored event: all texts, or placeholders. */
public sealed interface Revealed {
  /** Stands in the place of each text that can no longer be decrypted. */
  String PLACEHOLDER = "(forgotten)";

  ObjectNode data();

  /** The event as it was before it was protected. */
  record Known(ObjectNode data) implements Revealed {}

  /** The same, with {@link #PLACEHOLDER} for each encrypted text: its key was deleted. */
  record Forgotten(ObjectNode data) implements Revealed {}
}
