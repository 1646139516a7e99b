package shop.orders.repository;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for calls to the store. */
public final class StoreCalls {
  private StoreCalls() {}

  /**
   * Waits, and returns the result or throws the client's own exception: {@code
   * StreamNotFoundException}, {@code WrongExpectedVersionException}… A plain {@code join()} wraps
   * that exception, so no {@code catch} finds it.
   */
  public static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException wrapper) {
      if (wrapper.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw wrapper;
    }
  }
}
