package shop.orders.saga;

import com.eventstore.dbclient.RecordedEvent;

/**
 * The work that an event of a group leads to. The same event may come again, also after newer ones.
 */
@FunctionalInterface
public interface EventWork {

  /**
   * Does the work.
   *
   * @throws ServiceUnavailable if a service that the work needs does not answer
   * @throws UnreadableEvent if no later try can read the event
   * @throws RuntimeException if the work failed for another reason
   */
  void handle(RecordedEvent event);
}
