// does: translates the failure inside of the future, and finds the expected revision in a method of its own
import java.util.concurrent.CompletableFuture;

    // region 2.7 append only to the stream that was decided on
    return StoreAnswers.answerOf(
        client
            .appendToStream(
                stream,
                AppendToStreamOptions.get().expectedRevision(expectedBy(order)),
                data.iterator())
            .handle(
                (written, failure) ->
                    failure == null
                        ? CompletableFuture.completedFuture(written)
                        : CompletableFuture.<WriteResult>failedFuture(
                            failure instanceof WrongExpectedVersionException
                                    || failure.getCause() instanceof WrongExpectedVersionException
                                ? new ConcurrencyConflict(order.id(), order.version())
                                : failure))
            .thenCompose(outcome -> outcome));
  }

  private static ExpectedRevision expectedBy(Order order) {
    long version = order.version();
    return version >= 0
        ? ExpectedRevision.expectedRevision(version)
        : ExpectedRevision.noStream();
    // endregion
