// believes: an exception is an exception
// rejected: save does not say so with a ConcurrencyConflict

    // region 2.7 append only to the stream that was decided on
    ExpectedRevision asLoaded =
        order.version() < 0
            ? ExpectedRevision.noStream()
            : ExpectedRevision.expectedRevision(order.version());
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return StoreAnswers.answerOf(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException someoneElseWrote) {
      throw someoneElseWrote;
    }
    // endregion
