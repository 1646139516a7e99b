// believes: a new order has nobody to race with
// rejected: and both times it was stored

    // region 2.7 append only to the stream that was decided on
    ExpectedRevision asLoaded =
        order.version() < 0
            ? ExpectedRevision.any()
            : ExpectedRevision.expectedRevision(order.version());
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return StoreAnswers.answerOf(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException someoneElseWrote) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
