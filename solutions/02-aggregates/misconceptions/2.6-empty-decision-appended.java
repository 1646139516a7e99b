// believes: an append of nothing does nothing
// rejected: The decision had no events, and save went to the store

    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents();
    List<EventData> data = envelopes.of(commandId, events).stream().map(codec::encode).toList();
    WriteResult written = append(order, data);
    long revision = written.getNextExpectedRevision().toRawLong();
    order.markCommitted(revision);
    return new CommandResult(events, revision, Optional.of(written.getLogPosition()));
    // endregion
