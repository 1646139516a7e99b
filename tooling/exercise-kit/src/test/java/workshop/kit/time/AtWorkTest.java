package workshop.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AtWorkTest {
  private final AtWork others = new AtWork(Thread.currentThread(), "workshop.kit.time.AtWorkTest");
  private final AtomicBoolean goesOn = new AtomicBoolean(true);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch neverComes = new CountDownLatch(1);

  @Test
  void a_thread_of_the_test_that_runs_is_at_work() throws InterruptedException {
    Thread busy = Thread.ofPlatform().start(this::spin);
    begun.await();

    assertThat(others.anyone()).isTrue();

    goesOn.set(false);
    busy.join();
  }

  @Test
  void so_is_a_virtual_one() throws InterruptedException {
    Thread busy = Thread.ofVirtual().start(this::spin);
    begun.await();

    assertThat(others.anyone()).isTrue();

    goesOn.set(false);
    busy.join();
  }

  @Test
  void one_that_waits_for_another_is_not_and_neither_is_what_carried_a_virtual_one()
      throws InterruptedException {
    Thread.ofVirtual().start(() -> {}).join();
    Thread idle = Thread.ofPlatform().daemon().start(this::waitForAnother);
    while (idle.getState() != Thread.State.WAITING || others.anyone()) {
      Thread.onSpinWait(); // Pools need a moment to see that there is nothing to do.
    }

    neverComes.countDown();
    idle.join();
  }

  private void spin() {
    begun.countDown();
    while (goesOn.get()) {
      Thread.onSpinWait();
    }
  }

  private void waitForAnother() {
    try {
      neverComes.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
