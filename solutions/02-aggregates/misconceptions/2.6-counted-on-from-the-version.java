// believes: the order knows where it stands, and each event is one more
// rejected: Your save knows of another revision

  // region 2.6 store all of a decision, or nothing of it
  List<OrderEvent> events = order.getUncommittedEvents();
  if (events.isEmpty()) {
    return new CommandResult(events, order.version(), Optional.empty());
  }
  List<EventData> data = envelopes.of(commandId, events).stream().map(codec::encode).toList();
  WriteResult written = append(order, data);
  long revision = order.version() + events.size();
  order.markCommitted(revision);
  return new CommandResult(events, revision, Optional.of(written.getLogPosition()));
  // endregion
