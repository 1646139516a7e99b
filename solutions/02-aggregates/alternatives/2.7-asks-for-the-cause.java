// does: waits with join(), asks for the cause itself, and gives the events as an array
import java.util.concurrent.CompletionException;

    // region 2.7 append only to the stream that was decided on
    AppendToStreamOptions options = AppendToStreamOptions.get();
    if (order.version() == -1) {
      options.expectedRevision(ExpectedRevision.noStream());
    } else {
      options.expectedRevision(order.version());
    }
    try {
      return client.appendToStream(stream, options, data.toArray(new EventData[0])).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof WrongExpectedVersionException) {
        throw new ConcurrencyConflict(order.id(), order.version());
      }
      throw failed;
    }
    // endregion
