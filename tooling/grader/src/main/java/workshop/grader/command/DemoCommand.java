package workshop.grader.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workshop.kit.store.ConnectionStrings;
import workshop.kit.store.RunningStore;
import workshop.kit.store.StoreChoice;

@Command(
    name = "demo",
    description = "The finished shop, all solutions together, with a page for your browser.")
final class DemoCommand implements Callable<Integer> {
  private static final double FASTEST = 50;

  private final Session session;

  @Mixin private StoreOption store;

  @Option(
      names = "--port",
      defaultValue = "2115",
      description = "Where the page is (default: ${DEFAULT-VALUE}; 0: any free port).")
  private int port;

  @Option(
      names = "--speed",
      paramLabel = "<n>",
      defaultValue = "1",
      description = "How many times as many customers (default: ${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--metrics-address",
      paramLabel = "<address>",
      defaultValue = "",
      description =
          "Serves the metrics there too. On Linux, a Prometheus in Docker needs 172.17.0.1.")
  private String metricsAddress;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (!(speed > 0 && speed <= FASTEST)) {
      throw new Problem(
          "--speed is " + speed + ", but must be more than 0 and at most 50.", "Try --speed 5.");
    }
    try (RunningStore running = StoreChoice.of(store.name(), "--store").start()) {
      session.out().println("  EventStoreDB: " + running.description());
      String shown = ConnectionStrings.withoutSecrets(running.connectionString());
      String address =
          new DemoCode(session.workspace())
              .start(
                  "workshop.demo.shop.RunningShop",
                  running.connectionString(),
                  shown,
                  port,
                  speed,
                  metricsAddress);
      session.out().println("  The shop is open: " + address);
      session.out().println("  Prometheus finds its metrics at " + address + "/metrics");
      session.out().println("  Ctrl-C closes it.");
      session.out().flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
