// believes: the newest one is the last one of all of them
// rejected: snapshots came over the wire

    // region 2.10 read the newest snapshot of an order
    try {
      return StoreAnswers.answerOf(client.readStream(nameOf(orderId), ReadStreamOptions.get()))
          .getEvents()
          .stream()
          .map(event -> json.read(event.getOriginalEvent().getEventData(), Snapshot.class))
          .reduce((older, newer) -> newer);
    } catch (StreamNotFoundException noneYet) {
      return Optional.empty();
    }
    // endregion
