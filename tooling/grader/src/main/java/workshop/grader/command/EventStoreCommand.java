package workshop.grader.command;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.embedded.EmbeddedEventStore;
import workshop.embedded.Projections;
import workshop.kit.store.ConnectionStrings;
import workshop.kit.store.RunningStore;
import workshop.kit.store.StoreChoice;

@Command(
    name = "eventstore",
    description = "Runs the embedded EventStoreDB for other programs, until it is stopped.")
final class EventStoreCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--port",
      defaultValue = "2113",
      description = "Where the store listens (default: ${DEFAULT-VALUE}; 0: any free port).")
  private int port;

  @Option(
      names = "--projections",
      paramLabel = "none|all",
      defaultValue = "all",
      description = "Which projections there are (default: ${DEFAULT-VALUE}).")
  private String projections;

  @Option(
      names = "--start-standard-projections",
      description = "Whether the system projections run from the start.")
  private boolean standard;

  @Option(
      names = "--ui",
      description = "Also shows the streams and their events in a page for your browser.")
  private boolean page;

  @Option(
      names = "--ui-port",
      paramLabel = "<port>",
      defaultValue = "0",
      description = "Where the page is (default: any free port).")
  private int pagePort;

  @Option(
      names = "--store",
      paramLabel = "<store>",
      description = "With --ui: shows this store, esdb://…, and starts none.")
  private Optional<String> store = Optional.empty();

  EventStoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (store.isPresent()) {
      return showAnother(store.get());
    }
    try (EmbeddedEventStore started = start()) {
      session.out().println("  The embedded EventStoreDB is ready: " + started.connectionString());
      if (page) {
        showPage(started.connectionString());
      }
      session.out().println("  It keeps everything in memory. Ctrl-C stops it.");
      session.out().flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private int showAnother(String connectionString) throws InterruptedException {
    if (!page) {
      throw new Problem(
          "--store names a store to look into, so there is nothing to start.",
          "./workshop eventstore --ui --store esdb://… shows its streams.");
    }
    if (!StoreOption.isConnectionString(connectionString)) {
      throw new Problem(
          "--store takes the address of a store that runs, esdb://host:2113?tls=false.",
          "Without --store the embedded one is started.");
    }
    try (RunningStore running = StoreChoice.of(connectionString, "--store").start()) {
      session.out().println("  EventStoreDB: " + running.description());
      showPage(running.connectionString());
      session.out().println("  Ctrl-C ends the page. The store goes on.");
      session.out().flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private void showPage(String connectionString) {
    String address =
        new DemoCode(session.workspace())
            .start(
                "workshop.demo.StreamBrowser",
                connectionString,
                ConnectionStrings.withoutSecrets(connectionString),
                pagePort);
    session.out().println("  Its streams, in your browser: " + address);
  }

  private EmbeddedEventStore start() {
    try {
      return EmbeddedEventStore.builder()
          .port(port)
          .projections(choice())
          .startStandardProjections(standard)
          .start();
    } catch (UncheckedIOException taken) {
      throw new Problem(taken.getMessage(), "./workshop eventstore --port 0 takes a free one.");
    }
  }

  private Projections choice() {
    try {
      return Projections.valueOf(projections.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(
          "There are no projections `" + projections + "`.", "--projections takes none or all.");
    }
  }
}
