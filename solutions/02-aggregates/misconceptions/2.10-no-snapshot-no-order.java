// believes: there is always a snapshot
// rejected: There was no snapshot

    // region 2.10 read the newest snapshot of an order
    ReadStreamOptions newest = ReadStreamOptions.get().backwards().fromEnd().maxCount(1);
    return StoreAnswers.answerOf(client.readStream(nameOf(orderId), newest)).getEvents().stream()
          .map(event -> json.read(event.getOriginalEvent().getEventData(), Snapshot.class))
          .findFirst();
    // endregion
