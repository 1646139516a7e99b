// believes: whatever goes wrong with the read, there is nothing to be read
// rejected: and load said: a new order

    // region 2.6 read the stream of an order
    ReadStreamOptions fromThere = ReadStreamOptions.get().forwards().fromRevision(fromRevision);
    try {
      return StoreAnswers.answerOf(client.readStream(OrderStreams.nameOf(orderId), fromThere))
          .getEvents()
          .stream()
          .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
          .toList();
    } catch (RuntimeException notThere) {
      return List.of();
    }
    // endregion
