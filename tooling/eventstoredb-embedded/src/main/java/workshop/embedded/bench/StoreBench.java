package workshop.embedded.bench;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventDataBuilder;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.ReadMessage;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToStreamOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Subscriber;
import workshop.embedded.EmbeddedEventStore;

/**
 * Measures the embedded server as a client meets it, and its core as a call in the same process.
 *
 * <p>Client and server share this JVM and its processors, as they do in the exercises.
 */
public final class StoreBench {
  private static final int BATCH = 100;
  private static final int SINGLES = 3_000;
  private static final int STARTS = 10;

  /** The best of them counts: the first ones are for the JVM to learn. */
  private static final int ROUNDS = 4;

  private static final int PATIENCE_SECONDS = 120;
  private static final byte[] DATA =
      """
      {"n":1234567890,"text":"a small event of about a hundred bytes, as workshops write them ....."}\
      """
          .getBytes(StandardCharsets.UTF_8);

  private final int events;

  private StoreBench(int events) {
    this.events = events;
  }

  /**
   * Runs the whole benchmark; half a minute on a small machine.
   *
   * @param events how many events are appended in batches, read, and followed
   */
  public static Figures run(int events) {
    try {
      return new StoreBench(events).run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The benchmark was interrupted.", interrupted);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IllegalStateException("The embedded server did not answer.", failed);
    }
  }

  private Figures run() throws InterruptedException, ExecutionException, TimeoutException {
    CoreBench core = new CoreBench(DATA, BATCH);
    core.run(events);
    CoreBench.Rates inProcess = core.run(events);
    double[] rates = new double[4];
    try (EmbeddedEventStore store =
        EmbeddedEventStore.builder().startStandardProjections(false).start()) {
      EventStoreDBClient client = connect(store);
      for (int round = 0; round < ROUNDS; round++) {
        measure(client, "round-" + round, rates);
      }
      client.shutdown().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    return new Figures(
        events,
        warmStart(),
        new Figures.Rate(rates[0], inProcess.singleAppends()),
        new Figures.Rate(rates[1], inProcess.batchAppends()),
        new Figures.Rate(rates[2], inProcess.read()),
        new Figures.Rate(rates[3], inProcess.catchUp()),
        core.bytesPerEvent());
  }

  private void measure(EventStoreDBClient client, String run, double[] rates)
      throws InterruptedException, ExecutionException, TimeoutException {
    String stream = run + "-batches";
    double[] measured = {
      singles(client, run + "-singles"),
      batches(client, stream),
      read(client, stream),
      follow(client, stream)
    };
    for (int i = 0; i < measured.length; i++) {
      rates[i] = Math.max(rates[i], measured[i]);
    }
  }

  private double singles(EventStoreDBClient client, String stream)
      throws InterruptedException, ExecutionException, TimeoutException {
    long start = System.nanoTime();
    for (int i = 0; i < SINGLES; i++) {
      client.appendToStream(stream, event()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    return perSecond(SINGLES, start);
  }

  private double batches(EventStoreDBClient client, String stream)
      throws InterruptedException, ExecutionException, TimeoutException {
    long start = System.nanoTime();
    for (int done = 0; done < events; done += BATCH) {
      List<EventData> batch = new ArrayList<>(BATCH);
      for (int i = 0; i < BATCH; i++) {
        batch.add(event());
      }
      client
          .appendToStream(stream, AppendToStreamOptions.get(), batch.iterator())
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    return perSecond(events, start);
  }

  private double read(EventStoreDBClient client, String stream)
      throws InterruptedException, ExecutionException, TimeoutException {
    CountDownLatch done = new CountDownLatch(1);
    long start = System.nanoTime();
    client
        .readStreamReactive(stream, ReadStreamOptions.get().forwards().fromStart())
        .subscribe(new ReadToTheEnd(done));
    require(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    return perSecond(events, start);
  }

  private double follow(EventStoreDBClient client, String stream)
      throws InterruptedException, ExecutionException, TimeoutException {
    CountDownLatch left = new CountDownLatch(events);
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onEvent(Subscription subscription, ResolvedEvent event) {
            left.countDown();
          }
        };
    long start = System.nanoTime();
    Subscription subscription =
        client
            .subscribeToStream(stream, listener, SubscribeToStreamOptions.get().fromStart())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    require(left.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    double rate = perSecond(events, start);
    subscription.stop();
    return rate;
  }

  /** The best of some, as the JVM is still learning during the first. */
  private static double warmStart()
      throws InterruptedException, ExecutionException, TimeoutException {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      try (EmbeddedEventStore store = EmbeddedEventStore.start()) {
        EventStoreDBClient client = connect(store);
        client.appendToStream("first", event()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        client.readStream("first", ReadStreamOptions.get()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        best = Math.min(best, (System.nanoTime() - start) / 1e6);
        client.shutdown().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    }
    return best;
  }

  private static EventStoreDBClient connect(EmbeddedEventStore store) {
    return EventStoreDBClient.create(
        EventStoreDBConnectionString.parseOrThrow(store.connectionString()));
  }

  private static EventData event() {
    return EventDataBuilder.json(UUID.randomUUID(), "bench", DATA).build();
  }

  private static void require(boolean inTime) throws TimeoutException {
    if (!inTime) {
      throw new TimeoutException("not done after " + PATIENCE_SECONDS + " seconds");
    }
  }

  static double perSecond(int events, long startNanos) {
    return events / ((System.nanoTime() - startNanos) / 1e9);
  }

  /** Reads on and on without keeping anything. */
  private static final class ReadToTheEnd implements Subscriber<ReadMessage> {
    private final CountDownLatch done;

    ReadToTheEnd(CountDownLatch done) {
      this.done = done;
    }

    @Override
    public void onSubscribe(org.reactivestreams.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ReadMessage message) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {
      done.countDown();
    }
  }
}
