package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.RecordedEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import shop.orders.aggregate.OrderDecider;
import shop.orders.eventstore.StoredEvent;
import shop.orders.monitoring.MeteredCommandBus;
import shop.orders.readmodel.Failure;
import shop.orders.repository.CommandBus;
import shop.orders.repository.EventStoreOrderRepository;
import shop.orders.repository.OrderCodec;
import shop.orders.repository.OrderCommandBus;
import shop.orders.saga.EventStoreSagaRepository;
import shop.orders.saga.SagaCodec;
import shop.orders.saga.ShopCommandSender;

/** All solutions together. Time passes only by {@link #tick}. */
final class Shop implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final Set<String> EVENT_TYPES =
      Set.of("OrderCreated", "OrderConfirmed", "OrderCancelled", "OrderShipped", "OrderRefunded");

  final Traffic traffic;
  final PaymentDesk payments;
  final SagaProcess sagas;
  final RevenueRunner revenue;
  final OrderList orders = new OrderList();
  final Signals signals;
  final Journal journal;
  private final CategoryLinks links;
  private volatile boolean linksStopped;
  private final EventStoreDBClient client;
  private final Clock clock;
  private final String run;
  private final OrderLog log;
  private final SagaCodec sagaCodec = new SagaCodec();
  private Optional<Failure> noted = Optional.empty();
  private volatile Optional<String> problem = Optional.empty();

  /**
   * Opens the shop on a store, after all events that are there.
   *
   * @param folder for the files of the views
   * @param seed of everything that happens by chance
   */
  Shop(EventStoreDBClient client, Clock clock, Path folder, long seed) {
    this.client = client;
    this.clock = clock;
    Random random = new Random(seed);
    journal = new Journal(clock);
    links = new CategoryLinks(client);
    signals = new Signals(client, clock);
    log = OrderLog.afterTheNewestOrder(client);
    CommandBus bus =
        new MeteredCommandBus(
            new OrderCommandBus(
                new EventStoreOrderRepository(client, new OrderDecider(Catalog.LIST, clock), clock),
                ATTEMPTS),
            signals.registry(),
            OrderCodec.TYPES,
            EVENT_TYPES);
    run = nameOf(clock);
    traffic = new Traffic(bus, random, run);
    payments = new PaymentDesk(clock, random);
    sagas =
        new SagaProcess(
            run,
            log.copy(),
            new EventStoreSagaRepository(client),
            new ShopCommandSender(payments, bus, clock),
            payments,
            clock);
    revenue = new RevenueRunner(client, folder, log.position());
    revenue.resume();
  }

  /** A new name for each run: order ids begin with it. */
  private static String nameOf(Clock clock) {
    return Long.toString(clock.instant().getEpochSecond(), 36).toUpperCase();
  }

  /** What happens in one second of the shop. A store that does not answer is tried again later. */
  void tick() {
    Optional<String> standing = failureOf(this::goOn);
    Optional<String> unseen = failureOf(this::measure);
    problem = standing.or(() -> unseen);
  }

  private void goOn() {
    traffic.tick();
    sagas.tick();
    log.read(this::note);
    revenue.keepAlive();
  }

  /** Measures the signals, whatever has happened. */
  void measure() {
    noteFailure();
    signals.measure(
        Map.of(
            Signals.REVENUE, revenue.progress(),
            Signals.ORDER_SUMMARY, orders.progress(revenue.start())));
  }

  private static Optional<String> failureOf(Runnable step) {
    try {
      step.run();
      return Optional.empty();
    } catch (RuntimeException failed) {
      return Optional.of("The shop stands still, and tries again: " + failed);
    }
  }

  /** Why the shop stands still; empty if it does not. */
  Optional<String> problem() {
    return problem;
  }

  /** Stops the projection of the store that writes the links, or starts it again. */
  void stopLinks(boolean stop) {
    if (stop) {
      links.stop();
    } else {
      links.start();
    }
    linksStopped = stop;
  }

  boolean linksAreStopped() {
    return linksStopped;
  }

  /** Appends an event that the revenue view cannot read; false if there is no order for it yet. */
  boolean poison() {
    Optional<String> order = traffic.lastShipped();
    order.ifPresent(id -> PoisonEvent.append(client, id, clock));
    return order.isPresent();
  }

  private void note(RecordedEvent event) {
    String stream = event.getStreamId();
    if (stream.startsWith("order-")) {
      orders.handle(event);
      traffic.note(event.getEventType(), stream.substring("order-".length()));
    } else if (stream.startsWith("fulfillment-" + run)) {
      signals.sagas().handle(event.getRevision(), sagaCodec.decode(StoredEvent.of(event)));
    }
  }

  private void noteFailure() {
    Optional<Failure> now = revenue.failure();
    if (!now.equals(noted)) {
      now.ifPresent(
          failed ->
              journal.note(
                  "The projection has stopped at event %d of %s, %s: it could not read it."
                      .formatted(failed.revision(), failed.stream(), failed.eventType())));
      noted = now;
    }
  }

  @Override
  public void close() {
    revenue.close();
    payments.close();
  }
}
