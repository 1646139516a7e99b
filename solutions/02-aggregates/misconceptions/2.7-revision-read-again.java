// believes: the freshest revision is the best one
// rejected: Both writers won

    // region 2.7 append only to the stream that was decided on
    List<Decoded> now = history(order.id(), 0);
    ExpectedRevision asLoaded =
        now.isEmpty()
            ? ExpectedRevision.noStream()
            : ExpectedRevision.expectedRevision(now.getLast().revision());
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return StoreAnswers.answerOf(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException someoneElseWrote) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
