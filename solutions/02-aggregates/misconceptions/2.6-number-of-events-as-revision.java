// believes: the revision of the last event is the number of events
// rejected: save says something else

    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents();
    if (events.isEmpty()) {
      return new CommandResult(events, order.version(), Optional.empty());
    }
    List<EventData> data = envelopes.of(commandId, events).stream().map(codec::encode).toList();
    WriteResult written = append(order, data);
    long revision = written.getNextExpectedRevision().toRawLong() + 1;
    order.markCommitted(revision);
    return new CommandResult(events, revision, Optional.of(written.getLogPosition()));
    // endregion
