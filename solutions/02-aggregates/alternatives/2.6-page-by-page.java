// does: reads the stream in pages of a hundred until one is not full
import java.util.ArrayList;
import java.util.Iterator;

    // region 2.6 rebuild an order from what was read
    events.forEach(
        event -> {
          switch (event) {
            case Decoded.Known(var envelope, var revision) -> order.replay(envelope, revision);
            case Decoded.Unknown(var type, var revision) ->
                throw new UnreadableOrder(order.id(), type, revision);
          }
        });
    return order;
    // endregion
    // region 2.6 read the stream of an order
    final int pageSize = 100;
    List<Decoded> all = new ArrayList<>();
    long next = fromRevision;
    List<Decoded> page;
    do {
      page = page(orderId, next, pageSize);
      all.addAll(page);
      next = page.isEmpty() ? next : page.getLast().revision() + 1;
    } while (page.size() == pageSize);
    return all;
  }

  private List<Decoded> page(String orderId, long from, int size) {
    ReadStreamOptions options =
        ReadStreamOptions.get().forwards().maxCount(size).fromRevision(from);
    try {
      return StoreAnswers.answerOf(client.readStream(OrderStreams.nameOf(orderId), options))
          .getEvents()
          .stream()
          .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
          .toList();
    } catch (StreamNotFoundException neverExisted) {
      return List.of();
    }
    // endregion
    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents();
    if (events.size() == 0) {
      return new CommandResult(List.of(), order.version(), Optional.empty());
    }
    Iterator<EventData> each =
        envelopes.of(commandId, events).stream().map(codec::encode).iterator();
    List<EventData> data = new ArrayList<>();
    each.forEachRemaining(data::add);
    WriteResult written = append(order, data);
    order.markCommitted(written.getNextExpectedRevision().toRawLong());
    return new CommandResult(events, order.version(), Optional.of(written.getLogPosition()));
    // endregion
