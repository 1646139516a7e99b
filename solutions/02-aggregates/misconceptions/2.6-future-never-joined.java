// believes: the client has taken the events, so they are stored
// rejected: The store refused the append, and save returned

    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents();
    if (events.isEmpty()) {
      return new CommandResult(events, order.version(), Optional.empty());
    }
    List<EventData> data = envelopes.of(commandId, events).stream().map(codec::encode).toList();
    client.appendToStream(OrderStreams.nameOf(order.id()), data.iterator());
    long revision = order.version() + events.size();
    order.markCommitted(revision);
    return new CommandResult(events, revision, Optional.empty());
    // endregion
