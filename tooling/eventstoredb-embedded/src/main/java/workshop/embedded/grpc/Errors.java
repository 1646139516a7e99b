package workshop.embedded.grpc;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workshop.embedded.core.StoreError;
import workshop.embedded.core.persistent.GroupError;
import workshop.embedded.core.projection.ProjectionError;

/** Turns what the core refuses into the statuses and trailers that clients look at. */
final class Errors {
  /** All that a real server says about a request that it did not expect. */
  private static final String UNHANDLED = "Exception was thrown by handler.";

  private Errors() {}

  static StatusRuntimeException of(Throwable error) {
    return switch (error) {
      case StatusRuntimeException status -> status;
      case StoreError.StreamDeleted deleted ->
          failure(
              Status.FAILED_PRECONDITION,
              deleted.getMessage(),
              "exception",
              "stream-deleted",
              "stream-name",
              deleted.stream());
      case StoreError.WrongRevision wrong ->
          failure(
              Status.FAILED_PRECONDITION,
              wrong.getMessage(),
              "exception",
              "wrong-expected-version",
              "stream-name",
              wrong.stream(),
              "expected-version",
              Long.toString(wrong.expected().raw()),
              "actual-version",
              Long.toString(wrong.actual()));
      case StoreError.AppendTooLarge large ->
          failure(
              Status.INVALID_ARGUMENT,
              large.getMessage(),
              "exception",
              "maximum-append-size-exceeded",
              "maximum-append-size",
              Integer.toString(large.limit()));
      case StoreError.MissingProperty missing ->
          failure(
              Status.INVALID_ARGUMENT,
              missing.getMessage(),
              "exception",
              "missing-required-metadata-property",
              "required-metadata-properties",
              "type,content-type");
      case StoreError.InvalidArgument invalid ->
          failure(Status.INVALID_ARGUMENT, invalid.getMessage());
      case StoreError.InvalidPosition none -> failure(Status.INVALID_ARGUMENT, none.getMessage());
      case StoreError.UnexpectedResult unexpected ->
          failure(Status.UNKNOWN, unexpected.getMessage());
      case GroupError refused -> group(refused);
      case ProjectionError.NotFound missing -> failure(Status.NOT_FOUND, missing.getMessage());
      case ProjectionError.NeedsRealServer script ->
          failure(Status.UNIMPLEMENTED, script.getMessage());
      case ProjectionError refused -> failure(Status.UNKNOWN, refused.getMessage());
      case StoreError.Unhandled unhandled -> failure(Status.UNKNOWN, UNHANDLED);
      default -> failure(Status.UNKNOWN, UNHANDLED + " " + error);
    };
  }

  private static StatusRuntimeException group(GroupError error) {
    return switch (error) {
      case GroupError.Exists exists ->
          group(Status.ALREADY_EXISTS, exists, "persistent-subscription-exists");
      case GroupError.DoesNotExist missing ->
          group(Status.NOT_FOUND, missing, "persistent-subscription-does-not-exist");
      case GroupError.MaximumSubscribersReached full ->
          group(Status.FAILED_PRECONDITION, full, "maximum-subscribers-reached");
      case GroupError.Failed failed ->
          group(
              Status.INTERNAL, failed, "persistent-subscription-failed", "reason", failed.reason());
      case GroupError.Dropped dropped ->
          group(Status.CANCELLED, dropped, "persistent-subscription-dropped");
    };
  }

  private static StatusRuntimeException group(
      Status status, GroupError error, String exception, String... more) {
    List<String> trailers =
        new ArrayList<>(
            List.of(
                "exception",
                exception,
                "stream-name",
                error.key().stream(),
                "group-name",
                error.key().group()));
    trailers.addAll(List.of(more));
    return failure(status, error.getMessage(), trailers.toArray(String[]::new));
  }

  /** A choice in a request that was not made, named as the real server names it. */
  static StatusRuntimeException notAValid(Object value, String choice) {
    return failure(Status.INVALID_ARGUMENT, "'%s' is not a valid %s".formatted(value, choice));
  }

  /** Choices of a request that do not go together. */
  static StatusRuntimeException invalidCombination(Object... choices) {
    String names = Stream.of(choices).map(Object::toString).collect(Collectors.joining(", "));
    return failure(Status.INVALID_ARGUMENT, "The combination of (" + names + ") is invalid.");
  }

  static StatusRuntimeException closing() {
    return failure(Status.UNAVAILABLE, "The server is shutting down.");
  }

  /** A failure with trailers given as name, value, name, value… */
  static StatusRuntimeException failure(Status status, String message, String... trailers) {
    Metadata metadata = new Metadata();
    for (int i = 0; i < trailers.length; i += 2) {
      metadata.put(key(trailers[i]), trailers[i + 1]);
    }
    return status.withDescription(message).asRuntimeException(metadata);
  }

  private static Metadata.Key<String> key(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }
}
