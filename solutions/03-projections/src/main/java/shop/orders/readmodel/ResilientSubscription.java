package shop.orders.readmodel;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

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
  // stub: private void subscribe() {
  // stub:   throw new Todo();
  // stub: }
  // stub:
  // stub: /** Ends the subscription and all attempts. */
  // stub: public void stop() {
  // stub:   throw new Todo();
  // stub: }
  // stub:
  // stub: /** The client calls the listener of an attempt on its own threads. */
  // stub: private final class Attempt extends SubscriptionListener {
  // stub:   @Override
  // stub:   public void onConfirmation(Subscription subscription) {
  // stub:     throw new Todo();
  // stub:   }
  // stub:
  // stub:   @Override
  // stub:   public void onEvent(Subscription subscription, ResolvedEvent resolved) {
  // stub:     deliver(resolved);
  // stub:   }
  // stub:
  // stub:   @Override
  // stub:   public void onCancelled(Subscription subscription, Throwable cause) {
  // stub:     throw new Todo();
  // stub:   }
  // stub: }
  private final AtomicInteger failures = new AtomicInteger();
  private volatile Subscription live;
  private volatile boolean stopped;

  private void subscribe() {
    if (stopped) {
      return;
    }
    Attempt attempt = new Attempt();
    try {
      SubscribeToAllOptions options = SubscribeToAllOptions.get();
      projector.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
      client
          .subscribeToAll(attempt, options)
          .whenComplete(
              (subscription, refusal) -> {
                if (refusal != null) {
                  attempt.fail(refusal);
                }
              });
    } catch (RuntimeException noCheckpoint) {
      attempt.fail(noCheckpoint);
    }
  }

  /** Ends the subscription and all attempts. */
  public void stop() {
    stopped = true;
    if (live != null) {
      live.stop();
    }
  }

  /** The client calls the listener of an attempt on its own threads. */
  private final class Attempt extends SubscriptionListener {
    private final AtomicBoolean over = new AtomicBoolean();

    @Override
    public void onConfirmation(Subscription subscription) {
      live = subscription;
      if (stopped) {
        subscription.stop(); // The answer of the store came after stop.
        return;
      }
      failures.set(0);
      attempts.confirmed();
    }

    @Override
    public void onEvent(Subscription subscription, ResolvedEvent resolved) {
      deliver(resolved);
    }

    @Override
    public void onCancelled(Subscription subscription, Throwable cause) {
      fail(cause);
    }

    /** The client may report one refusal twice; it counts once. */
    private void fail(Throwable cause) {
      if (over.compareAndSet(false, true) && !stopped) {
        int n = failures.incrementAndGet();
        scheduler.schedule(pauseAfter(n), () -> subscribe());
        attempts.failed(n, cause); // Last, because a listener can fail.
      }
    }
  }
  // endregion
}
