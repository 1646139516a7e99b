// believes: if the revision is still the same just before the append, nobody can be in between
// rejected: while your append was on its way

    // region 2.7 append only to the stream that was decided on
    List<Decoded> now = history(order.id(), 0);
    long last = now.isEmpty() ? -1 : now.getLast().revision();
    if (last != order.version()) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    ExpectedRevision asLoaded = ExpectedRevision.any();
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return StoreAnswers.answerOf(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException someoneElseWrote) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
