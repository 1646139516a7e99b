package shop.orders.readmodel;

import java.util.OptionalLong;
import shop.orders.projection.ReceivedEvent;

/**
 * A read model that follows one stream, and how far it has come in it. Both outlive the program.
 */
public interface StreamProjector {

  /**
   * The place, in the stream that is followed, of the last event that is in the view; empty when
   * none is.
   */
  OptionalLong checkpoint();

  /**
   * Takes an event into the view, and its place as the new checkpoint.
   *
   * @param place the revision in the stream that is followed. The delivery carries the event's
   *     revision in its own stream
   */
  void handle(ReceivedEvent received, long place);
}
