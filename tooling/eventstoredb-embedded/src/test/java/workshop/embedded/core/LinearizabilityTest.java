package workshop.embedded.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many writers on few streams: what they were told must fit one order of events. */
class LinearizabilityTest {
  private static final int WRITERS = 8;
  private static final int APPENDS = 1_500;
  private static final List<String> STREAMS = List.of("a", "b", "c");

  private final StoreCore store = new StoreCore(Clock.systemUTC(), UUID::randomUUID);
  private final AtomicLong moments = new AtomicLong();
  private final AtomicInteger writing = new AtomicInteger(WRITERS);

  /** One append, and between which moments it happened. */
  private record Call(
      String stream,
      ExpectedRevision expected,
      int events,
      long invoked,
      long returned,
      AppendResult result) {
    long position() {
      return ((AppendResult.Success) result).position().orElseThrow();
    }

    long revision() {
      return ((AppendResult.Success) result).lastRevision();
    }

    boolean stored() {
      return result instanceof AppendResult.Success;
    }
  }

  @Test
  void every_answer_fits_the_order_of_the_log() throws Exception {
    ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    List<Callable<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Random random = new Random(writer);
      work.add(() -> write(random, calls));
    }
    run(work);
    List<Call> stored =
        calls.stream()
            .filter(Call::stored)
            .sorted((one, other) -> Long.compare(one.position(), other.position()))
            .toList();
    assertThat(stored).hasSizeGreaterThan(WRITERS);
    theModelAgrees(stored);
    whoReturnedBeforeAnotherBeganComesFirst(stored);
    everyRefusalWasTrueWhenItWasMade(stored, calls.stream().filter(call -> !call.stored()));
  }

  @Test
  void a_subscription_that_starts_in_the_middle_misses_doubles_and_swaps_nothing()
      throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    ConcurrentLinkedQueue<List<Long>> followed = new ConcurrentLinkedQueue<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Random random = new Random(writer);
      work.add(() -> write(random, new ConcurrentLinkedQueue<>()));
    }
    for (int reader = 0; reader < 4; reader++) {
      int startsAt = 200 * (reader + 1);
      work.add(
          () -> {
            followed.add(follow(startsAt));
            return null;
          });
    }
    work.add(
        () -> {
          followed.add(followStream("a"));
          return null;
        });
    run(work);
    assertThat(followed).hasSize(5);
    List<Long> log = positions(0, "");
    List<Long> streamLog = positions(0, "a");
    for (List<Long> positions : followed) {
      List<Long> expected = streamLog.containsAll(positions) ? streamLog : log;
      assertThat(positions)
          .isEqualTo(expected.subList(expected.size() - positions.size(), expected.size()));
    }
  }

  private Void write(Random random, ConcurrentLinkedQueue<Call> calls) {
    for (int i = 0; i < APPENDS; i++) {
      String stream = STREAMS.get(random.nextInt(STREAMS.size()));
      long last = store.window(stream).lastRevision();
      ExpectedRevision expected =
          random.nextInt(4) == 0 ? ExpectedRevision.ANY : new ExpectedRevision.Exact(last);
      List<NewEvent> events =
          Stream.generate(LinearizabilityTest::event).limit(1 + random.nextInt(3)).toList();
      long invoked = moments.incrementAndGet();
      AppendResult result = store.append(stream, expected, events);
      calls.add(
          new Call(stream, expected, events.size(), invoked, moments.incrementAndGet(), result));
    }
    writing.decrementAndGet();
    return null;
  }

  /** Follows the log from an index on until the writers have stopped. */
  private List<Long> follow(int startsAt) {
    while (store.log().size() <= startsAt) {
      Thread.onSpinWait();
    }
    Position start = Position.of(store.log().get(startsAt));
    return collect(new AllSubscription(store, new Start.After<>(start), false, "id"));
  }

  private List<Long> followStream(String stream) {
    return collect(new StreamSubscription(store, stream, new Start.Beginning<>(), false, "id"));
  }

  private List<Long> collect(Source source) {
    List<Long> positions = new ArrayList<>();
    boolean over;
    do {
      over = writing.get() == 0;
      for (ReadItem item = source.next(); item != null; item = source.next()) {
        if (item instanceof ReadItem.Event event) {
          positions.add(event.event().position());
        }
      }
    } while (!over);
    return positions;
  }

  private List<Long> positions(int from, String stream) {
    List<Long> positions = new ArrayList<>();
    for (int i = from; i < store.log().size(); i++) {
      LoggedEvent event = store.log().get(i);
      if (stream.isEmpty() || event.stream().equals(stream)) {
        positions.add(event.position());
      }
    }
    return positions;
  }

  private static void theModelAgrees(List<Call> stored) {
    Map<String, Long> model = new HashMap<>();
    for (Call call : stored) {
      long last = model.getOrDefault(call.stream(), ExpectedRevision.NONE);
      if (call.expected() instanceof ExpectedRevision.Exact exact) {
        assertThat(exact.revision()).isEqualTo(last);
      }
      assertThat(call.revision()).isEqualTo(last + call.events());
      model.put(call.stream(), call.revision());
    }
  }

  private static void whoReturnedBeforeAnotherBeganComesFirst(List<Call> stored) {
    long lastInvoked = 0;
    for (Call call : stored) {
      // Nobody stored before it may have begun only after it had returned.
      assertThat(lastInvoked).isLessThan(call.returned());
      lastInvoked = Math.max(lastInvoked, call.invoked());
    }
  }

  private static void everyRefusalWasTrueWhenItWasMade(List<Call> stored, Stream<Call> refused) {
    Map<String, List<Call>> byStream = new HashMap<>();
    stored.forEach(
        call -> byStream.computeIfAbsent(call.stream(), name -> new ArrayList<>()).add(call));
    refused.forEach(
        call -> {
          long actual = ((AppendResult.WrongRevision) call.result()).actual();
          assertThat(call.expected().raw()).isNotEqualTo(actual);
          List<Call> history = byStream.get(call.stream());
          for (int i = 0; i < history.size(); i++) {
            if (history.get(i).revision() == actual) {
              assertThat(history.get(i).invoked()).isLessThan(call.returned());
              if (i + 1 < history.size()) {
                assertThat(history.get(i + 1).returned()).isGreaterThan(call.invoked());
              }
              return;
            }
          }
          assertThat(actual).as("a revision that was never the last one").isEqualTo(-1);
        });
  }

  private static NewEvent event() {
    return new NewEvent(UUID.randomUUID(), "t", true, new byte[0], new byte[0]);
  }

  private static void run(List<Callable<Void>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
  }
}
