package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A million events of 200 bytes should fit into less than a gigabyte, with room to spare. */
class StoreMemoryTest {
  private static final int EVENTS = 100_000;
  private static final int SIZE = 200;
  private static final int MOST = 500;

  @Test
  void an_event_costs_little_more_than_its_data() {
    StoreCore store = new StoreCore(Clock.systemUTC(), UUID::randomUUID);
    long before = usedHeap();
    for (int i = 0; i < EVENTS; i += 100) {
      List<NewEvent> events = new ArrayList<>();
      for (int k = 0; k < 100; k++) {
        events.add(
            new NewEvent(UUID.randomUUID(), new String("t"), true, new byte[SIZE], new byte[90]));
      }
      store.append("s", ExpectedRevision.ANY, events);
    }
    assertThat((usedHeap() - before) / EVENTS).isLessThan(MOST);
    assertThat(store.log().size()).isEqualTo(EVENTS);
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
