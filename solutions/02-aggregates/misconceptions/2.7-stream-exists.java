// believes: it is enough that the order exists
// rejected: your OrderConfirmed was stored all the same

    // region 2.7 append only to the stream that was decided on
    ExpectedRevision asLoaded =
        order.version() < 0
            ? ExpectedRevision.noStream()
            : ExpectedRevision.streamExists();
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return StoreAnswers.answerOf(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException someoneElseWrote) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
