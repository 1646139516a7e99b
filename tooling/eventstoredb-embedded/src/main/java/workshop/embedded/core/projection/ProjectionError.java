package workshop.embedded.core.projection;

/** A request that the projections refuse. Without a stack trace: it is an answer. */
public abstract sealed class ProjectionError extends RuntimeException {
  private ProjectionError(String message) {
    super(message, null, false, false);
  }

  public static final class NotFound extends ProjectionError {
    public NotFound(String name) {
      super("Projection '" + name + "' not found");
    }
  }

  /** There is one of that name already. */
  public static final class Conflict extends ProjectionError {
    public Conflict() {
      super("Envelope callback expected Updated, received Conflict instead");
    }
  }

  /** It cannot be done to this projection, or not now. */
  public static final class Refused extends ProjectionError {
    public Refused() {
      super("Envelope callback expected Updated, received OperationFailed instead");
    }
  }

  /** A projection in JavaScript, which needs a real server. */
  public static final class NeedsRealServer extends ProjectionError {
    public NeedsRealServer() {
      super(
          "The embedded server runs the five system projections and no JavaScript. Run this against"
              + " a real EventStoreDB: 'docker compose up', then its esdb:// connection string.");
    }
  }
}
