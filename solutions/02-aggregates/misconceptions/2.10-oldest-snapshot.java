// believes: a stream is read from its start
// rejected: the latest one is another

    // region 2.10 read the newest snapshot of an order
    ReadStreamOptions newest = ReadStreamOptions.get().forwards().fromStart().maxCount(1);
    try {
      return StoreAnswers.answerOf(client.readStream(nameOf(orderId), newest)).getEvents().stream()
          .map(event -> json.read(event.getOriginalEvent().getEventData(), Snapshot.class))
          .findFirst();
    } catch (StreamNotFoundException noneYet) {
      return Optional.empty();
    }
    // endregion
