// believes: a catch finds what the store threw
// rejected: is wrapped in the exception that arrived

    // region 2.7 append only to the stream that was decided on
    ExpectedRevision asLoaded =
        order.version() < 0
            ? ExpectedRevision.noStream()
            : ExpectedRevision.expectedRevision(order.version());
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return client.appendToStream(stream, options, data.iterator()).join();
    } catch (WrongExpectedVersionException someoneElseWrote) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
