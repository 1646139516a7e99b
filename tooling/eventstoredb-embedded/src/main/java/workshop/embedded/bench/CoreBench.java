package workshop.embedded.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.ReadItem;
import workshop.embedded.core.Source;
import workshop.embedded.core.Start;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.StreamReadRequest;
import workshop.embedded.core.StreamSubscription;

/** The same work as calls of the core, without client, protocol or network. */
final class CoreBench {
  private static final int MEASURED_EVENTS = 200_000;
  private static final int MEASURED_SIZE = 200;

  private final byte[] data;
  private final int batch;

  CoreBench(byte[] data, int batch) {
    this.data = data;
    this.batch = batch;
  }

  /** Events a second. */
  record Rates(double singleAppends, double batchAppends, double read, double catchUp) {}

  Rates run(int events) {
    StoreCore store = new StoreCore(Clock.systemUTC(), UUID::randomUUID);
    double singles = append(store, "singles", events, 1);
    double batches = append(store, "batches", events, batch);
    long start = System.nanoTime();
    drain(new StreamReadRequest("batches", true, 0, Long.MAX_VALUE, false, true).open(store));
    double read = StoreBench.perSecond(events, start);
    start = System.nanoTime();
    drain(new StreamSubscription(store, "batches", new Start.Beginning<>(), false, "bench"));
    return new Rates(singles, batches, read, StoreBench.perSecond(events, start));
  }

  private double append(StoreCore store, String stream, int events, int size) {
    long start = System.nanoTime();
    for (int done = 0; done < events; done += size) {
      List<NewEvent> batchOfEvents = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        batchOfEvents.add(event(data.clone()));
      }
      store.append(stream, ExpectedRevision.ANY, batchOfEvents);
    }
    return StoreBench.perSecond(events, start);
  }

  private static void drain(Source source) {
    ReadItem item = source.next();
    while (item != null && !(item instanceof ReadItem.End)) {
      item = source.next();
    }
  }

  /** Heap that an event of 200 bytes takes, everything that is kept for it included. */
  double bytesPerEvent() {
    StoreCore store = new StoreCore(Clock.systemUTC(), UUID::randomUUID);
    long before = usedHeap();
    for (int i = 0; i < MEASURED_EVENTS; i += batch) {
      List<NewEvent> events = new ArrayList<>(batch);
      for (int k = 0; k < batch; k++) {
        events.add(event(new byte[MEASURED_SIZE]));
      }
      store.append("measured", ExpectedRevision.ANY, events);
    }
    double used = usedHeap() - before;
    // The store has to outlive the measurement.
    if (store.log().size() != MEASURED_EVENTS) {
      throw new IllegalStateException("events were lost");
    }
    return used / MEASURED_EVENTS;
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static NewEvent event(byte[] data) {
    return new NewEvent(UUID.randomUUID(), "bench", true, data, new byte[0]);
  }
}
