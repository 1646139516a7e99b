package workshop.kit.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for an answer of the client. */
public final class Futures {
  private static final int LIMIT_IN_SECONDS = 30;

  private Futures() {}

  /**
   * The future's value; or the client's own exception, {@code WrongExpectedVersionException} for
   * example, without the wrappers of {@link CompletableFuture}.
   *
   * @throws AssertionError when there was no answer within 30 seconds
   */
  public static <T> T join(CompletableFuture<T> future) {
    try {
      return future.get(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException wrapper) {
      throw theClientsOwn(wrapper.getCause());
    } catch (TimeoutException late) {
      throw new AssertionError("The store did not answer within " + LIMIT_IN_SECONDS + " seconds.");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for the store.");
    }
  }

  private static RuntimeException theClientsOwn(Throwable cause) {
    return switch (cause) {
      case CompletionException wrapper when wrapper.getCause() != null ->
          theClientsOwn(wrapper.getCause());
      case RuntimeException own -> own;
      case Error error -> throw error;
      default -> new CompletionException(cause);
    };
  }
}
