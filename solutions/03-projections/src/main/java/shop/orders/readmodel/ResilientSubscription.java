package shop.orders.readmodel;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Follows the log, and goes on following it when the connection or the server was gone for a while.
 */
public final class ResilientSubscription {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int TRIES = 3;

  private final EventStoreDBClient client;
  private final ReceivedEventReader reader;
  private final Projector projector;
  private final Scheduler scheduler;
  private final Consumer<Throwable> alarm;

  /**
   * @param alarm calls a person, when so many tries in a row were in vain
   */
  public ResilientSubscription(
      EventStoreDBClient client,
      ReceivedEventReader reader,
      Projector projector,
      Scheduler scheduler,
      Consumer<Throwable> alarm) {
    this.client = client;
    this.reader = reader;
    this.projector = projector;
    this.scheduler = scheduler;
    this.alarm = alarm;
  }

  /** Begins to follow the log, where the view left off. Does not wait for the store. */
  public void start() {
    subscribe();
  }

  private void deliver(ResolvedEvent resolved) {
    reader
        .read(resolved.getEvent())
        .ifPresent(received -> projector.handle(received, resolved.getEvent().getPosition()));
  }

  // region 3.6 subscribe, and subscribe again after a drop
  // stub: private void subscribe() {
  // stub:   throw new Todo();
  // stub: }
  /** Those that were planned since the last success. */
  private final AtomicInteger tries = new AtomicInteger();

  private void subscribe() {
    SubscribeToAllOptions options = SubscribeToAllOptions.get();
    projector.checkpoint().ifPresentOrElse(options::fromPosition, options::fromStart);
    // A refusal is told twice: the future fails, and the listener is called. It counts once.
    AtomicBoolean over = new AtomicBoolean();
    Consumer<Throwable> end =
        cause -> {
          if (over.compareAndSet(false, true)) {
            tryAgain(cause);
          }
        };
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onConfirmation(Subscription subscription) {
            tries.set(0);
          }

          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            deliver(resolved);
          }

          @Override
          public void onCancelled(Subscription subscription, Throwable cause) {
            end.accept(cause);
          }
        };
    client
        .subscribeToAll(listener, options)
        .whenComplete(
            (subscription, refusal) -> {
              if (refusal != null) {
                end.accept(refusal);
              }
            });
  }

  private void tryAgain(Throwable cause) {
    if (tries.getAndIncrement() < TRIES) {
      scheduler.schedule(PAUSE, this::subscribe);
    } else {
      alarm.accept(cause);
    }
  }
  // endregion
}
