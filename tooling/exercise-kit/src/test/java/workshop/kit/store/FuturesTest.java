package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FuturesTest {
  private static final IllegalStateException OWN = new IllegalStateException("the client's own");

  @Test
  void gives_the_value() {
    assertThat(Futures.join(CompletableFuture.supplyAsync(() -> 42))).isEqualTo(42);
  }

  @Test
  void throws_what_the_client_threw() {
    assertThat(failureOf(CompletableFuture.failedFuture(OWN))).isSameAs(OWN);
  }

  @Test
  void throws_what_the_client_threw_however_many_stages_it_passed() {
    CompletableFuture<Integer> stages =
        CompletableFuture.<Integer>failedFuture(OWN)
            .thenApply(n -> n + 1)
            .thenCompose(n -> CompletableFuture.completedFuture(n));

    assertThat(failureOf(stages)).isSameAs(OWN);
    assertThat(failureOf(CompletableFuture.failedFuture(new CompletionException(OWN))))
        .isSameAs(OWN);
  }

  @Test
  void throws_errors_as_they_are() {
    AssertionError error = new AssertionError("wrong");

    assertThat(failureOf(CompletableFuture.failedFuture(error))).isSameAs(error);
  }

  @Test
  void wraps_only_what_java_does_not_let_through() {
    IOException checked = new IOException("broken pipe");

    assertThat(failureOf(CompletableFuture.failedFuture(checked)))
        .isInstanceOf(CompletionException.class)
        .hasCause(checked);
  }

  @Test
  void an_interrupt_ends_the_wait_and_is_kept() {
    Thread.currentThread().interrupt();

    assertThat(failureOf(new CompletableFuture<>())).hasMessageContaining("Interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static Throwable failureOf(CompletableFuture<?> future) {
    return catchThrowable(() -> Futures.join(future));
  }
}
