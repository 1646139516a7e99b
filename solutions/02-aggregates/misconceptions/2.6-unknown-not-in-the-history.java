// believes: a history is made of what we can read
// rejected: of a type that this program does not know

    // region 2.6 read the stream of an order
    ReadStreamOptions fromThere = ReadStreamOptions.get().forwards().fromRevision(fromRevision);
    try {
      return StoreAnswers.answerOf(client.readStream(OrderStreams.nameOf(orderId), fromThere))
          .getEvents()
          .stream()
          .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
          .filter(event -> event instanceof Decoded.Known)
          .toList();
    } catch (StreamNotFoundException neverExisted) {
      return List.of();
    }
    // endregion
