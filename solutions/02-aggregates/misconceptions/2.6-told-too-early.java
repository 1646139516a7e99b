// believes: the order can be told first, the append will not fail
// rejected: and the order believes that its events are stored

    // region 2.6 store all of a decision, or nothing of it
    List<OrderEvent> events = order.getUncommittedEvents();
    if (events.isEmpty()) {
      return new CommandResult(events, order.version(), Optional.empty());
    }
    long revision = order.version() + events.size();
    order.markCommitted(revision);
    List<EventData> data = envelopes.of(commandId, events).stream().map(codec::encode).toList();
    WriteResult written = append(order, data);
    return new CommandResult(events, revision, Optional.of(written.getLogPosition()));
    // endregion

    // region 2.7 append only to the stream that was decided on
    return StoreAnswers.answerOf(client.appendToStream(stream, data.iterator()));
    // endregion
