// does: lets the client turn the version into an expectation, and waits with get()
import java.util.concurrent.ExecutionException;

    // region 2.7 append only to the stream that was decided on
    var expected = ExpectedRevision.fromRawLong(order.version());
    try {
      return client
          .appendToStream(
              stream, AppendToStreamOptions.get().expectedRevision(expected), data.iterator())
          .get();
    } catch (ExecutionException failed) {
      throw switch (failed.getCause()) {
        case WrongExpectedVersionException conflict ->
            new ConcurrencyConflict(order.id(), order.version());
        case RuntimeException own -> own;
        default -> new IllegalStateException(failed);
      };
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    // endregion
