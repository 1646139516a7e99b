package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToStreamOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import shop.orders.events.EventEnvelope;
import shop.orders.eventstore.EventDecoder;
import shop.orders.eventstore.EventSerializer;
import shop.orders.eventstore.JsonReader;
import shop.orders.monitoring.ProjectionProgress;
import shop.orders.projection.ReceivedEvent;
import shop.orders.readmodel.FailFastListener;
import shop.orders.readmodel.Failure;
import shop.orders.readmodel.Rebuild;
import shop.orders.readmodel.ReceivedEventReader;
import shop.orders.repository.OrderCodec;

/**
 * Keeps the revenue view up to date: it follows {@code $ce-order} (3.8), stores rows and checkpoint
 * together (3.3), stops at the first failure (3.5), and builds a new version beside the live one
 * (3.11).
 */
final class RevenueRunner implements AutoCloseable {
  /** What the projection does. */
  enum State {
    RUNNING,
    /** An engineer has stopped it. */
    PAUSED,
    /** It has failed on an event, and waits for an engineer. */
    FAILED
  }

  private final EventStoreDBClient client;
  private final OrderLinks links;
  private final RevenueVersions versions;
  private final long start;
  private ReceivedEventReader reader = reader(new EventSerializer());
  private State state = State.PAUSED;
  private Optional<Failure> failure = Optional.empty();
  private Optional<Subscription> subscription = Optional.empty();
  private boolean lost;
  private int rebuilds = 1;
  private int subscriptions;

  /**
   * @param folder for the files of the view
   * @param newest the position of the newest event of an order: the view begins after it
   */
  RevenueRunner(EventStoreDBClient client, Path folder, Position newest) {
    this.client = client;
    links = new OrderLinks(client);
    versions = new RevenueVersions(folder);
    start = links.lastOnceWritten(newest);
  }

  /** Begins or goes on, after the checkpoint; false after a failure: it would fail again. */
  synchronized boolean resume() {
    if (state == State.FAILED) {
      return false;
    }
    stop();
    lost = false;
    state = State.RUNNING;
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get().resolveLinkTos();
    long checkpoint = checkpoint();
    if (checkpoint < 0) {
      options.fromStart();
    } else {
      options.fromRevision(checkpoint);
    }
    subscription =
        Optional.of(client.subscribeToStream(OrderLinks.STREAM, listener(reader), options).join());
    return true;
  }

  /** Stops until {@link #resume}; false if it does not run. */
  synchronized boolean pause() {
    if (state != State.RUNNING) {
      return false;
    }
    stop();
    state = State.PAUSED;
    return true;
  }

  /** Subscribes again if the store has ended the subscription. */
  synchronized void keepAlive() {
    if (lost && state == State.RUNNING) {
      resume();
    }
  }

  /**
   * Goes on after the event on which the projection has failed: the view misses that event. False
   * if it has not failed.
   */
  synchronized boolean skip() {
    if (failure.isEmpty()) {
      return false;
    }
    versions.live().handle(nothing(), place(failure.get()));
    goOn();
    return true;
  }

  /** Builds the view again from all events, with the corrected reader, and goes on with it. */
  synchronized void rebuild() {
    stop();
    reader = reader(new CorrectedReader());
    rebuilds++;
    new Rebuild(versions, (after, handler) -> replay(after, handler), noMail -> {})
        .rebuild("v" + rebuilds);
    goOn();
  }

  /** Deletes the checkpoint and begins again: all events are booked a second time. */
  synchronized void deleteCheckpoint() {
    stop();
    versions.deleteCheckpoint();
    goOn();
  }

  /**
   * Gives the view its last events a second time; its checkpoint tells it that they are repeats.
   */
  synchronized int deliverAgain(int events) {
    long checkpoint = checkpoint();
    long after = Math.max(start, checkpoint - events);
    links.replay(
        after,
        reader(new CorrectedReader()),
        (received, place) -> {
          if (place.getCommitUnsigned() <= checkpoint) {
            versions.live().handle(received, place);
          }
        });
    return (int) (checkpoint - after);
  }

  /** The revision in {@code $ce-order} of the last event in the view. */
  long checkpoint() {
    return versions.live().checkpoint().map(Position::getCommitUnsigned).orElse(start);
  }

  /** As 6.3 measures it. */
  synchronized ProjectionProgress progress() {
    // Paused counts as subscribed: the engineer who has paused it resumes it.
    return OrderLinks.progress(checkpoint(), state != State.FAILED);
  }

  /** The revision of the last link before this run. */
  long start() {
    return start;
  }

  synchronized State state() {
    return state;
  }

  synchronized Optional<Failure> failure() {
    return failure;
  }

  String version() {
    return versions.name();
  }

  /** What the view shows: the revenue of all days, in cents. */
  long revenueCents() {
    Map<?, Long> days = versions.live().revenue();
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public synchronized void close() {
    stop();
  }

  private void goOn() {
    failure = Optional.empty();
    state = State.PAUSED;
    resume();
  }

  private void stop() {
    subscriptions++;
    subscription.ifPresent(Subscription::stop);
    subscription = Optional.empty();
  }

  private void replay(Optional<Position> after, BiConsumer<ReceivedEvent, Position> handler) {
    links.replay(after.map(Position::getCommitUnsigned).orElse(start), reader, handler);
  }

  private SubscriptionListener listener(ReceivedEventReader reader) {
    FailFastListener failFast =
        new FailFastListener(
            link -> OrderLinks.deliver(link, reader, versions.live()::handle), this::failed);
    int mine = ++subscriptions;
    return new SubscriptionListener() {
      @Override
      public void onEvent(Subscription from, ResolvedEvent link) {
        synchronized (RevenueRunner.this) {
          if (mine == subscriptions) { // Events may still come after the end of a subscription.
            failFast.onEvent(from, link);
          }
        }
      }

      @Override
      public void onCancelled(Subscription from, Throwable cause) {
        synchronized (RevenueRunner.this) {
          lost = lost || (mine == subscriptions && cause != null);
        }
      }
    };
  }

  private void failed(Failure failed) {
    failure = Optional.of(failed);
    state = State.FAILED;
  }

  private static Position place(Failure failed) {
    return OrderLinks.place(failed.revision());
  }

  /** An event that the view does not show: only the checkpoint moves. */
  private static ReceivedEvent nothing() {
    UUID id = new UUID(0, 0);
    return new ReceivedEvent(
        new EventEnvelope<>(
            id, "", "", "", 0, Instant.EPOCH, id, Optional.empty(), "an event that is skipped"),
        0);
  }

  private static ReceivedEventReader reader(JsonReader json) {
    return new ReceivedEventReader(new EventDecoder(OrderCodec.TYPES, json));
  }
}
