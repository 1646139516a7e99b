package shop.orders.readmodel;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import workshop.todo.Todo;

/** Follows the log, and subscribes again after each failure until the caller stops it. */
public final class ResilientSubscription {
  private static final int SECONDS_AT_MOST = 30;
  private static final int DOUBLINGS = 4;

  private final EventStoreDBClient client;
  private final ReceivedEventReader reader;
  private final Projector projector;
  private final Scheduler scheduler;
  private final AttemptListener attempts;

  /**
   * @param attempts is told about each failure, and about each confirmation
   */
  public ResilientSubscription(
      EventStoreDBClient client,
      ReceivedEventReader reader,
      Projector projector,
      Scheduler scheduler,
      AttemptListener attempts) {
    this.client = client;
    this.reader = reader;
    this.projector = projector;
    this.scheduler = scheduler;
    this.attempts = attempts;
  }

  /** Begins to follow the log after the projector's checkpoint, with the first attempt. */
  public void start() {
    subscribe();
  }

  /** The pause after the n-th failure in a row: 1, 2, 4, 8, 16 s, then always 30 s. */
  private static Duration pauseAfter(int n) {
    return Duration.ofSeconds(n - 1 > DOUBLINGS ? SECONDS_AT_MOST : 1L << (n - 1));
  }

  private void deliver(ResolvedEvent resolved) {
    reader
        .read(resolved.getEvent())
        .ifPresent(received -> projector.handle(received, resolved.getEvent().getPosition()));
  }

  // region 3.6 subscribe, and subscribe again after each failure, until stop
  private void subscribe() {
    throw new Todo("3.6", "subscribe, and subscribe again after each failure, until stop");
  }

  /** Ends the subscription and all attempts. */
  public void stop() {
    throw new Todo("3.6", "subscribe, and subscribe again after each failure, until stop");
  }

  /** The client calls the listener of an attempt on its own threads. */
  private final class Attempt extends SubscriptionListener {
    @Override
    public void onConfirmation(Subscription subscription) {
      throw new Todo("3.6", "subscribe, and subscribe again after each failure, until stop");
    }

    @Override
    public void onEvent(Subscription subscription, ResolvedEvent resolved) {
      deliver(resolved);
    }

    @Override
    public void onCancelled(Subscription subscription, Throwable cause) {
      throw new Todo("3.6", "subscribe, and subscribe again after each failure, until stop");
    }
  }
  // endregion
}
