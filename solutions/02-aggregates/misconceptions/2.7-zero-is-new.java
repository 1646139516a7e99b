// believes: an order at revision 0 has no events yet
// rejected: save did not go through each time

    // region 2.7 append only to the stream that was decided on
    ExpectedRevision asLoaded =
        order.version() <= 0
            ? ExpectedRevision.noStream()
            : ExpectedRevision.expectedRevision(order.version());
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return StoreAnswers.answerOf(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException someoneElseWrote) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
