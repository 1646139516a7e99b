package workshop.kit.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until the client can read. A port check needs a shell in the image and an HTTP check a
 * server that speaks more than gRPC; this needs neither, and is what the tests need.
 */
final class AnswersARead extends AbstractWaitStrategy {
  private static final Duration ONE_TRY = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final int port;

  AnswersARead(int port) {
    this.port = port;
  }

  @Override
  protected void waitUntilReady() {
    String connectionString =
        ConnectionStrings.insecure(
            waitStrategyTarget.getHost(), waitStrategyTarget.getMappedPort(port));
    long start = System.nanoTime();
    while (!StoreProbe.answers(connectionString, ONE_TRY)) {
      boolean late = System.nanoTime() - start > startupTimeout.toNanos();
      if (late || !waitStrategyTarget.isRunning()) {
        throw new ContainerLaunchException("No answer to a read");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
