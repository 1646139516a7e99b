// does: composes the future to its end, the missing stream included, and waits once
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

    // region 2.6 rebuild an order from what was read
    for (Decoded event : events) {
      Decoded.Known known = known(order.id(), event);
      order.replay(known.envelope(), known.revision());
    }
    return order;
  }

  private static Decoded.Known known(String orderId, Decoded event) {
    return switch (event) {
      case Decoded.Known known -> known;
      case Decoded.Unknown unknown ->
          throw new UnreadableOrder(orderId, unknown.eventType(), unknown.revision());
    };
    // endregion
    // region 2.6 read the stream of an order
    CompletableFuture<List<Decoded>> history =
        client
            .readStream(
                OrderStreams.nameOf(orderId),
                ReadStreamOptions.get().forwards().fromRevision(fromRevision))
            .thenApply(
                result ->
                    result.getEvents().stream()
                        .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
                        .toList())
            .exceptionally(
                failure -> {
                  Throwable own =
                      failure instanceof CompletionException ? failure.getCause() : failure;
                  if (own instanceof StreamNotFoundException) {
                    return List.of();
                  }
                  throw new CompletionException(own);
                });
    return history.join();
    // endregion
    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents();
    return events.isEmpty()
        ? new CommandResult(List.of(), order.version(), Optional.empty())
        : stored(order, events, append(order, encoded(commandId, events)));
  }

  private List<EventData> encoded(UUID commandId, List<OrderEvent> events) {
    return envelopes.of(commandId, events).stream().map(codec::encode).toList();
  }

  private static CommandResult stored(Order order, List<OrderEvent> events, WriteResult written) {
    order.markCommitted(written.getNextExpectedRevision().toRawLong());
    return new CommandResult(events, order.version(), Optional.of(written.getLogPosition()));
    // endregion
