// believes: every event has a revision of its own to be checked
// rejected: came to the store in more than one append

    // region 2.7 append only to the stream that was decided on
    WriteResult last = null;
    long expected = order.version();
    for (EventData event : data) {
      ExpectedRevision now =
          expected < 0 ? ExpectedRevision.noStream() : ExpectedRevision.expectedRevision(expected);
      try {
        last =
            StoreAnswers.answerOf(
                client.appendToStream(
                    stream, AppendToStreamOptions.get().expectedRevision(now), event));
      } catch (WrongExpectedVersionException someoneElseWrote) {
        throw new ConcurrencyConflict(order.id(), order.version());
      }
      expected++;
    }
    return last;
    // endregion
