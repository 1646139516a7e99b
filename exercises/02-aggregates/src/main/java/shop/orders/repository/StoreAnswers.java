package shop.orders.repository;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for the store. */
public final class StoreAnswers {
  private StoreAnswers() {}

  /**
   * The answer, or the client's own exception: {@code StreamNotFoundException}, {@code
   * WrongExpectedVersionException}… A plain {@code join()} wraps it, and no {@code catch} finds it.
   */
  public static <T> T answerOf(CompletableFuture<T> future) {
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
