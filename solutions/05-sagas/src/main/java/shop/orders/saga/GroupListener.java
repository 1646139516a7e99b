package shop.orders.saga;

import com.eventstore.dbclient.NackAction;
import com.eventstore.dbclient.PersistentSubscription;
import com.eventstore.dbclient.PersistentSubscriptionListener;
import com.eventstore.dbclient.ResolvedEvent;
import java.time.Duration;
import shop.orders.readmodel.Scheduler;

/** Works on the events of a group, and answers each of them. */
public final class GroupListener extends PersistentSubscriptionListener {
  private static final int MOST_RETRIES = 5;
  private static final int MOST_SECONDS = 15;
  private static final int DOUBLINGS = 3;

  private final EventWork work;
  private final Scheduler scheduler;

  public GroupListener(EventWork work, Scheduler scheduler) {
    this.work = work;
    this.scheduler = scheduler;
  }

  /**
   * The answer to an event.
   *
   * @param retryCount how often the store has sent this event again; 0 for the first time
   */
  public static GroupAnswer answerFor(WorkOutcome outcome, int retryCount) {
    // region 5.7 choose the answer
    return switch (outcome) {
      case DONE -> GroupAnswer.ACK;
      case OUTAGE -> GroupAnswer.RETRY;
      case FAILED -> retryCount < MOST_RETRIES ? GroupAnswer.RETRY : GroupAnswer.PARK;
      case UNREADABLE -> GroupAnswer.PARK;
    };
    // endregion
  }

  // region 5.7 do the work, then answer
  // stub: @Override
  // stub: public void onEvent(
  // stub:     PersistentSubscription subscription, int retryCount, ResolvedEvent resolved) {
  // stub:   throw new Todo();
  // stub: }
  @Override
  public void onEvent(PersistentSubscription subscription, int retryCount, ResolvedEvent resolved) {
    Throwable failure = null;
    try {
      if (resolved.getEvent() != null) { // Else the link's stream was deleted.
        work.handle(resolved.getEvent());
      }
    } catch (Throwable thrown) { // An Error, too: each event needs an answer.
      failure = thrown;
    }
    String reason = String.valueOf(failure);
    switch (answerFor(WorkOutcome.of(failure), retryCount)) {
      case ACK -> ack(subscription, resolved);
      case PARK -> nack(subscription, NackAction.Park, reason, resolved);
      case RETRY ->
          scheduler.schedule(
              pauseBefore(retryCount + 1),
              () -> nack(subscription, NackAction.Retry, reason, resolved));
    }
  }

  // endregion

  /** The pause before the n-th retry of an event: 1, 2, 4, 8 s, then always 15 s. */
  private static Duration pauseBefore(int retry) {
    // The store waits 30 s for an answer. After that it sends the event again.
    return Duration.ofSeconds(retry - 1 > DOUBLINGS ? MOST_SECONDS : 1L << (retry - 1));
  }

  private static void ack(PersistentSubscription subscription, ResolvedEvent resolved) {
    // One answer at a time: the client's stream is not made for several threads.
    synchronized (subscription) {
      subscription.ack(resolved);
    }
  }

  /**
   * Tells the store that the event is not done.
   *
   * @param reason goes to the parked stream, for the engineer who reads it
   */
  private static void nack(
      PersistentSubscription subscription,
      NackAction action,
      String reason,
      ResolvedEvent resolved) {
    synchronized (subscription) {
      subscription.nack(action, reason, resolved);
    }
  }
}
