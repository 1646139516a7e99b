package workshop.embedded.core.persistent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import workshop.embedded.core.Links;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.ReadItem;

/**
 * One persistent subscription: hands each event to one consumer, until it is answered for.
 *
 * <p>An event is first held ready, then in flight, and in the end done: acknowledged, skipped or
 * parked. What is sent again goes before what is new.
 */
final class Group {
  /** An event in flight. */
  private record Outstanding(Message message, Consumer consumer, long sent) {}

  private final GroupKey key;
  private final GroupSettings settings;
  private final Feed feed;
  private final Links links;
  private final ParkedMessages parked;
  private final CheckpointStore checkpoints;
  private final LongSupplier millis;
  private final Dispatcher dispatcher;

  private final Map<Consumer, Latencies> consumers = new LinkedHashMap<>();
  private final Deque<Message> ready = new ArrayDeque<>();
  private final LinkedList<Message> retries = new LinkedList<>();
  private final Map<UUID, Outstanding> outstanding = new HashMap<>();
  private LoggedEvent lastKnown;
  private long lastSequence;
  private long checkpointSequence;
  private String lastCheckpoint = "";
  private long lastCheckpointTime;
  private long delivered;
  private long liveCount;

  Group(
      GroupKey key,
      GroupSettings settings,
      Feed feed,
      Links links,
      ParkedMessages parked,
      CheckpointStore checkpoints,
      LongSupplier millis) {
    this.key = key;
    this.settings = settings;
    this.feed = feed;
    this.links = links;
    this.parked = parked;
    this.checkpoints = checkpoints;
    this.millis = millis;
    this.dispatcher = settings.strategy().dispatcher();
    this.lastCheckpointTime = millis.getAsLong();
    checkpoints.load().ifPresent(place -> lastCheckpoint = place);
    advance();
  }

  GroupSettings settings() {
    return settings;
  }

  synchronized Consumer connect(Consumer.Client client, int bufferSize) {
    int limit = settings.maxSubscriberCount();
    if (limit > 0 && consumers.size() >= limit) {
      throw new GroupError.MaximumSubscribersReached(key);
    }
    Consumer consumer = new Consumer(client, bufferSize);
    consumers.put(consumer, new Latencies());
    dispatcher.add(consumer);
    push();
    return consumer;
  }

  /** What the consumer had not answered goes to others. */
  synchronized void disconnect(Consumer consumer) {
    if (consumers.remove(consumer) == null) {
      return;
    }
    dispatcher.remove(consumer);
    List<Message> lost = new ArrayList<>(consumer.inFlight().values());
    lost.sort(Comparator.comparingLong(message -> message.event().original().position()));
    lost.forEach(message -> outstanding.remove(message.id()));
    lost.forEach(this::retry);
    push();
  }

  synchronized void ack(Consumer consumer, List<UUID> ids) {
    long now = millis.getAsLong();
    for (UUID id : ids) {
      Outstanding done = finish(id);
      if (done != null && consumers.containsKey(consumer)) {
        consumers.get(consumer).add(now - done.sent());
      }
    }
    saveCheckpoint(false);
    push();
  }

  synchronized void nack(List<UUID> ids, NackAction action, String reason) {
    for (UUID id : ids) {
      Outstanding refused = finish(id);
      if (refused != null) {
        switch (action) {
          case RETRY -> retry(refused.message());
          case PARK ->
              parked.park(refused.message(), "Client explicitly NAK'ed message.\n" + reason);
          case SKIP -> {}
        }
      }
    }
    saveCheckpoint(false);
    push();
  }

  /** Looks at the clock: what was not answered in time is sent again. */
  synchronized void tick() {
    long now = millis.getAsLong();
    if (settings.messageTimeoutMillis() > 0) {
      List<UUID> late = new ArrayList<>();
      outstanding.forEach(
          (id, sent) -> {
            if (sent.sent() + settings.messageTimeoutMillis() <= now) {
              late.add(id);
            }
          });
      late.forEach(id -> retry(finish(id).message()));
    }
    saveCheckpoint(true);
    push();
  }

  /** There may be new events. */
  synchronized void advance() {
    push();
  }

  /** Sends again what was parked before a revision of the parked stream. */
  synchronized void replayParked(long stopAt) {
    retries.addAll(parked.takeUpTo(stopAt));
    push();
  }

  /** Says goodbye to all consumers. */
  synchronized void drop() {
    List<Consumer> all = List.copyOf(consumers.keySet());
    consumers.clear();
    all.forEach(dispatcher::remove);
    all.forEach(consumer -> consumer.drop(new GroupError.Dropped(key)));
  }

  synchronized GroupInfo info() {
    List<GroupInfo.Connection> connections = new ArrayList<>();
    consumers.forEach(
        (consumer, latencies) ->
            connections.add(
                new GroupInfo.Connection(
                    consumer.delivered(),
                    consumer.availableSlots(),
                    consumer.inFlight().size(),
                    settings.extraStatistics() ? latencies.summary() : Map.of())));
    return new GroupInfo(
        key,
        settings,
        feed.live(),
        delivered,
        lastCheckpoint,
        lastKnown == null ? "" : feed.place(lastKnown),
        ready.size() + retries.size(),
        Math.min(liveCount, settings.liveBufferSize()),
        retries.size(),
        outstanding.size(),
        parked.count(),
        connections);
  }

  private Outstanding finish(UUID id) {
    Outstanding done = outstanding.remove(id);
    if (done != null) {
      done.consumer().finished(id);
    }
    return done;
  }

  private void retry(Message message) {
    if (message.retryCount() >= settings.maxRetryCount()) {
      parked.park(message, "Reached retry count of " + settings.maxRetryCount());
      return;
    }
    Message again = message.again();
    ListIterator<Message> place = retries.listIterator();
    while (!again.isReplayed() && place.hasNext()) {
      Message other = place.next();
      if (!other.isReplayed() && other.sequence() > again.sequence()) {
        place.previous();
        place.add(again);
        return;
      }
    }
    retries.addLast(again);
  }

  private void push() {
    boolean moved;
    do {
      fill();
      moved = push(retries.iterator());
      moved |= push(ready.iterator());
    } while (moved);
  }

  private void fill() {
    while (ready.size() < settings.historyBufferSize()) {
      boolean live = feed.live();
      LoggedEvent event = feed.next();
      if (event == null) {
        return;
      }
      if (live) {
        liveCount++;
      }
      ReadItem.Event resolved =
          settings.resolveLinks() ? links.resolve(event) : new ReadItem.Event(event, null);
      ready.addLast(new Message(resolved, ++lastSequence, lastKnown, 0));
      lastKnown = event;
    }
  }

  /** Hands out what finds a consumer; whether anything did. */
  private boolean push(Iterator<Message> waiting) {
    boolean moved = false;
    while (waiting.hasNext()) {
      Message message = waiting.next();
      if (outstanding.containsKey(message.id())) {
        // The same id twice in a stream: the group cannot tell the answers apart.
        waiting.remove();
        moved = true;
        continue;
      }
      Consumer consumer = dispatcher.choose(message).orElse(null);
      if (consumer != null) {
        waiting.remove();
        moved = true;
        delivered++;
        outstanding.put(message.id(), new Outstanding(message, consumer, millis.getAsLong()));
        consumer.deliver(message);
      } else if (!dispatcher.letsOthersPass()) {
        return moved;
      }
    }
    return moved;
  }

  /** Writes down how far everything is done, if it is worth it. */
  private void saveCheckpoint(boolean byTheClock) {
    if (byTheClock) {
      long now = millis.getAsLong();
      if (now - lastCheckpointTime < settings.checkpointAfterMillis()) {
        return;
      }
      lastCheckpointTime = now;
    }
    Message lowest = lowestUnfinished();
    long done = lowest == null ? lastSequence : lowest.sequence() - 1;
    LoggedEvent event = lowest == null ? lastKnown : lowest.previous();
    long progress = done - checkpointSequence;
    boolean worthIt =
        progress >= settings.maxCheckpointCount()
            || byTheClock && progress >= settings.minCheckpointCount();
    if (worthIt && progress > 0 && event != null) {
      checkpointSequence = done;
      lastCheckpoint = feed.place(event);
      checkpoints.save(lastCheckpoint);
    }
  }

  private Message lowestUnfinished() {
    Message lowest = ready.peekFirst();
    for (Message retry : retries) {
      lowest = lower(lowest, retry);
    }
    for (Outstanding sent : outstanding.values()) {
      lowest = lower(lowest, sent.message());
    }
    return lowest;
  }

  private static Message lower(Message lowest, Message other) {
    boolean counts = !other.isReplayed();
    return counts && (lowest == null || other.sequence() < lowest.sequence()) ? other : lowest;
  }
}
