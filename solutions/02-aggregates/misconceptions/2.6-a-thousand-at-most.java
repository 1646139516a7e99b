// believes: a read needs a limit, and nobody has an order of a thousand events
// rejected: The large ones are decided on their first page

    // region 2.6 read the stream of an order
    ReadStreamOptions fromThere =
        ReadStreamOptions.get().forwards().fromRevision(fromRevision).maxCount(1000);
    try {
      return StoreAnswers.answerOf(client.readStream(OrderStreams.nameOf(orderId), fromThere))
          .getEvents()
          .stream()
          .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
          .toList();
    } catch (StreamNotFoundException neverExisted) {
      return List.of();
    }
    // endregion
