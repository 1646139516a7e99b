// believes: an envelope is made for one fact
// rejected: is each of them the first

    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents();
    if (events.isEmpty()) {
      return new CommandResult(events, order.version(), Optional.empty());
    }
    List<EventData> data =
        events.stream()
            .map(event -> envelopes.of(commandId, List.of(event)).getFirst())
            .map(codec::encode)
            .toList();
    WriteResult written = append(order, data);
    long revision = written.getNextExpectedRevision().toRawLong();
    order.markCommitted(revision);
    return new CommandResult(events, revision, Optional.of(written.getLogPosition()));
    // endregion
