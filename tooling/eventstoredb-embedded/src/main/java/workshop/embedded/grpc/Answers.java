package workshop.embedded.grpc;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Answers calls, with what was asked for or with the error that stood in the way. */
final class Answers {
  private Answers() {}

  /** Answers with the one message that a call expects. */
  static <T> void one(StreamObserver<T> client, Supplier<T> answer) {
    orError(
        client,
        () -> {
          T message = answer.get();
          client.onNext(message);
          client.onCompleted();
        });
  }

  /** Runs what answers by itself, unless it fails. */
  static void orError(StreamObserver<?> client, Runnable answer) {
    try {
      answer.run();
    } catch (RuntimeException error) {
      client.onError(Errors.of(error));
    }
  }
}
