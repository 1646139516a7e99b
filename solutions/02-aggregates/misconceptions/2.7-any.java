// believes: the store keeps the events in order, so nothing can go wrong
// rejected: Both writers won

    // region 2.7 append only to the stream that was decided on
    ExpectedRevision asLoaded = ExpectedRevision.any();
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return StoreAnswers.answerOf(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException someoneElseWrote) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
