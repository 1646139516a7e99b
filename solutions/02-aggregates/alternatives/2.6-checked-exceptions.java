// does: waits with get(), and turns all failures but the missing stream into exceptions of its own
import com.eventstore.dbclient.ReadResult;
import com.eventstore.dbclient.ResolvedEvent;
import java.util.LinkedList;
import java.util.concurrent.ExecutionException;

    // region 2.6 rebuild an order from what was read
    int i = 0;
    while (i < events.size()) {
      Decoded event = events.get(i++);
      if (event instanceof Decoded.Unknown unknown) {
        throw new UnreadableOrder(order.id(), unknown.eventType(), unknown.revision());
      }
      order.replay(((Decoded.Known) event).envelope(), event.revision());
    }
    return order;
    // endregion
    // region 2.6 read the stream of an order
    ReadResult result;
    try {
      result =
          client
              .readStream(
                  OrderStreams.nameOf(orderId),
                  ReadStreamOptions.get().forwards().fromRevision(fromRevision).deadline(10_000))
              .get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof StreamNotFoundException) {
        return new LinkedList<>();
      }
      throw new IllegalStateException("cannot read order " + orderId, failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading order " + orderId, stopped);
    }
    List<Decoded> events = new LinkedList<>();
    for (ResolvedEvent event : result.getEvents()) {
      events.add(codec.decode(StoredEvent.of(event.getOriginalEvent())));
    }
    return events;
    // endregion
    // region 2.6 store all of a decision, or nothing of it
    if (order.getUncommittedEvents().isEmpty()) {
      return new CommandResult(List.of(), order.version(), Optional.empty());
    }
    EventData[] data =
        envelopes.of(commandId, order.getUncommittedEvents()).stream()
            .map(codec::encode)
            .toArray(EventData[]::new);
    WriteResult written = append(order, List.of(data));
    CommandResult result =
        new CommandResult(
            order.getUncommittedEvents(),
            written.getNextExpectedRevision().toRawLong(),
            Optional.of(written.getLogPosition()));
    order.markCommitted(result.revision());
    return result;
    // endregion
