// believes: the newest events are the ones that count
// rejected: in which order

    // region 2.6 read the stream of an order
    ReadStreamOptions fromTheEnd = ReadStreamOptions.get().backwards().fromEnd();
    try {
      return StoreAnswers.answerOf(client.readStream(OrderStreams.nameOf(orderId), fromTheEnd))
          .getEvents()
          .stream()
          .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
          .filter(event -> event.revision() >= fromRevision)
          .toList();
    } catch (StreamNotFoundException neverExisted) {
      return List.of();
    }
    // endregion
