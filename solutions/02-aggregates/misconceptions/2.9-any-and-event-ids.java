// believes: with any() the store looks at the ids, so it can do the work
// rejected: The caller did not hear that it was done

  // region 2.9 recognise a command in the history of its order
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    return Optional.empty();
  }
  // endregion

    // region 2.7 append only to the stream that was decided on
    ExpectedRevision asLoaded = ExpectedRevision.any();
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return StoreAnswers.answerOf(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException someoneElseWrote) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
