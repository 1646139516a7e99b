// believes: each event is stored when its turn comes
// rejected: the store refused the second one

    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents();
    if (events.isEmpty()) {
      return new CommandResult(events, order.version(), Optional.empty());
    }
    List<EventData> data = envelopes.of(commandId, events).stream().map(codec::encode).toList();
    WriteResult written = null;
    long revision = order.version();
    for (EventData event : data) {
      written = append(order, List.of(event));
      revision = written.getNextExpectedRevision().toRawLong();
      order.markCommitted(revision);
    }
    return new CommandResult(events, revision, Optional.of(written.getLogPosition()));
    // endregion
