// does: waits with join(), asks for the cause itself, and writes loops
import java.util.ArrayList;
import java.util.concurrent.CompletionException;

    // region 2.6 rebuild an order from what was read
    for (Decoded event : events) {
      if (event instanceof Decoded.Known known) {
        order.replay(known.envelope(), known.revision());
      } else if (event instanceof Decoded.Unknown(String type, long at)) {
        throw new UnreadableOrder(order.id(), type, at);
      }
    }
    return order;
    // endregion
    // region 2.6 read the stream of an order
    List<Decoded> history = new ArrayList<>();
    try {
      for (var resolved :
          client
              .readStream(
                  OrderStreams.nameOf(orderId),
                  ReadStreamOptions.get().fromRevision(fromRevision).notResolveLinkTos())
              .join()
              .getEvents()) {
        history.add(codec.decode(StoredEvent.of(resolved.getEvent())));
      }
    } catch (CompletionException failed) {
      if (!(failed.getCause() instanceof StreamNotFoundException)) {
        throw failed;
      }
    }
    return history;
    // endregion
    // region 2.6 store all of a decision, or nothing of it
    long revision = order.version();
    Optional<com.eventstore.dbclient.Position> position = Optional.empty();
    List<OrderEvent> uncommitted = order.getUncommittedEvents();
    if (!uncommitted.isEmpty()) {
      List<EventData> data = new ArrayList<>();
      for (var envelope : envelopes.of(commandId, uncommitted)) {
        data.add(codec.encode(envelope));
      }
      WriteResult written = append(order, data);
      revision = written.getNextExpectedRevision().toRawLong();
      position = Optional.of(written.getLogPosition());
      order.markCommitted(revision);
    }
    return new CommandResult(uncommitted, revision, position);
    // endregion
