// believes: an event that is there twice is there by mistake
// rejected: they look alike. The stream does not hold both

    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents().stream().distinct().toList();
    if (events.isEmpty()) {
      return new CommandResult(events, order.version(), Optional.empty());
    }
    List<EventData> data = envelopes.of(commandId, events).stream().map(codec::encode).toList();
    WriteResult written = append(order, data);
    long revision = written.getNextExpectedRevision().toRawLong();
    order.markCommitted(revision);
    return new CommandResult(events, revision, Optional.of(written.getLogPosition()));
    // endregion
