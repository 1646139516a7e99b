package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import shop.orders.monitoring.CategoryLink;
import shop.orders.monitoring.ProjectionProgress;
import shop.orders.projection.ReceivedEvent;
import shop.orders.readmodel.ReceivedEventReader;
import shop.orders.repository.StoreCalls;

/** Reads {@code $ce-order}, the links to the events of all orders. */
final class OrderLinks {
  static final String STREAM = "$ce-order";
  private static final int AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final EventStoreDBClient client;

  OrderLinks(EventStoreDBClient client) {
    this.client = client;
  }

  /**
   * The revision of the last link, as soon as the store has written the link to this event: its
   * projection is a little behind.
   *
   * @param newest the position of the newest event of an order; {@link OrderLog#START} if there is
   *     none
   * @throws IllegalStateException when the link does not come
   */
  long lastOnceWritten(Position newest) {
    ReadStreamOptions last =
        ReadStreamOptions.get().backwards().fromEnd().maxCount(1).resolveLinkTos();
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      List<ResolvedEvent> link = read(last);
      if (link.isEmpty() ? newest.equals(OrderLog.START) : !isBefore(link.getFirst(), newest)) {
        return link.isEmpty() ? -1 : link.getFirst().getOriginalEvent().getRevision();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    } while (System.nanoTime() < end);
    throw new IllegalStateException("the store's projection $by_category does not keep up");
  }

  private static boolean isBefore(ResolvedEvent link, Position newest) {
    RecordedEvent event = link.getEvent() == null ? link.getOriginalEvent() : link.getEvent();
    return event.getPosition().compareTo(newest) < 0;
  }

  /**
   * Calls the handler with each event after a revision, to the last one.
   *
   * @param handler gets each event, and the revision of its link as a position
   */
  void replay(long after, ReceivedEventReader reader, BiConsumer<ReceivedEvent, Position> handler) {
    List<ResolvedEvent> read;
    long next = after + 1;
    do {
      read = read(from(next));
      for (ResolvedEvent link : read) {
        next = link.getOriginalEvent().getRevision() + 1;
        deliver(link, reader, handler);
      }
    } while (read.size() == AT_ONCE);
  }

  /** Gives the handler the event behind a link, if it is still there and its type is known. */
  static void deliver(
      ResolvedEvent link, ReceivedEventReader reader, BiConsumer<ReceivedEvent, Position> handler) {
    if (link.getEvent() != null) {
      Position place = place(link.getOriginalEvent().getRevision());
      reader.read(link.getEvent()).ifPresent(received -> handler.accept(received, place));
    }
  }

  /** A revision in {@code $ce-order} as the position that the tables of module 03 keep. */
  static Position place(long revision) {
    return new Position(revision, revision);
  }

  /**
   * As 6.3 measures it: a projection that has come to a revision in {@code $ce-order}.
   *
   * @param reached the revision of the last link whose event is in the view; -1 if there is none
   */
  static ProjectionProgress progress(long reached, boolean subscribed) {
    return new ProjectionProgress(
        reached < 0
            ? Optional.empty()
            : Optional.of(new CategoryLink(reached, reached, Instant.EPOCH)),
        subscribed);
  }

  private static ReadStreamOptions from(long revision) {
    return ReadStreamOptions.get()
        .forwards()
        .fromRevision(revision)
        .maxCount(AT_ONCE)
        .resolveLinkTos();
  }

  private List<ResolvedEvent> read(ReadStreamOptions options) {
    try {
      return StoreCalls.await(client.readStream(STREAM, options)).getEvents();
    } catch (StreamNotFoundException noOrderYet) {
      return List.of();
    }
  }
}
