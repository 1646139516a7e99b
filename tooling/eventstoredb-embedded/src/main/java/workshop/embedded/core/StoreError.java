package workshop.embedded.core;

/** A request that the store refuses. Without a stack trace: it is an answer, not an accident. */
public abstract sealed class StoreError extends RuntimeException {
  private StoreError(String message) {
    super(message, null, false, false);
  }

  /** The stream was tombstoned, or soft-deleted where it had to exist. */
  public static final class StreamDeleted extends StoreError {
    private final String stream;

    public StreamDeleted(String stream) {
      super("Event stream '" + stream + "' is deleted.");
      this.stream = stream;
    }

    public String stream() {
      return stream;
    }
  }

  /** A delete or tombstone met another revision than it expected. */
  public static final class WrongRevision extends StoreError {
    private final String stream;
    private final ExpectedRevision expected;
    private final long actual;

    public WrongRevision(String stream, ExpectedRevision expected, long actual) {
      super(
          "Delete failed due to WrongExpectedVersion. Stream: %s, Expected version: %d, Actual version: %d"
              .formatted(stream, expected.raw(), actual));
      this.stream = stream;
      this.expected = expected;
      this.actual = actual;
    }

    public String stream() {
      return stream;
    }

    public ExpectedRevision expected() {
      return expected;
    }

    public long actual() {
      return actual;
    }
  }

  /** The events of one append are too many bytes together. */
  public static final class AppendTooLarge extends StoreError {
    private final int limit;

    public AppendTooLarge(int limit) {
      super("Maximum Append Size of " + limit + " Exceeded.");
      this.limit = limit;
    }

    public int limit() {
      return limit;
    }
  }

  /** An event comes without a property that every event has. */
  public static final class MissingProperty extends StoreError {
    private final String property;

    public MissingProperty(String property) {
      super("Required Metadata Property '" + property + "' is missing");
      this.property = property;
    }

    public String property() {
      return property;
    }
  }

  /** A subscription is to begin at a place of the log where no record begins. */
  public static final class InvalidPosition extends StoreError {
    public InvalidPosition() {
      super("Trying to read from an invalid position.");
    }
  }

  /** A read that ended as none should; the real server passes on what its reader calls it. */
  public static final class UnexpectedResult extends StoreError {
    public UnexpectedResult(String kind, String result) {
      super("Unexpected " + kind + ": " + result);
    }
  }

  /** Something that the real server lets fall through as an unhandled exception. */
  public static final class Unhandled extends StoreError {
    public Unhandled(String message) {
      super(message);
    }
  }

  /** An argument outside of what the protocol knows. */
  public static final class InvalidArgument extends StoreError {
    public InvalidArgument(String message) {
      super(message);
    }
  }
}
