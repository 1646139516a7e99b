// believes: a history is everything, so it is read from the start
// rejected: We asked for its history from revision 2 on

    // region 2.6 read the stream of an order
    ReadStreamOptions all = ReadStreamOptions.get().forwards().fromStart();
    try {
      return StoreAnswers.answerOf(client.readStream(OrderStreams.nameOf(orderId), all))
          .getEvents()
          .stream()
          .map(event -> codec.decode(StoredEvent.of(event.getOriginalEvent())))
          .toList();
    } catch (StreamNotFoundException neverExisted) {
      return List.of();
    }
    // endregion
