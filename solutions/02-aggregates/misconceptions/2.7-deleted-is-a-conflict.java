// believes: whoever deleted the order was faster, too
// rejected: was deleted for good after you had loaded it

import com.eventstore.dbclient.StreamDeletedException;

    // region 2.7 append only to the stream that was decided on
    ExpectedRevision asLoaded =
        order.version() < 0
            ? ExpectedRevision.noStream()
            : ExpectedRevision.expectedRevision(order.version());
    AppendToStreamOptions options = AppendToStreamOptions.get().expectedRevision(asLoaded);
    try {
      return StoreAnswers.answerOf(client.appendToStream(stream, options, data.iterator()));
    } catch (WrongExpectedVersionException | StreamDeletedException someoneElseWrote) {
      throw new ConcurrencyConflict(order.id(), order.version());
    }
    // endregion
