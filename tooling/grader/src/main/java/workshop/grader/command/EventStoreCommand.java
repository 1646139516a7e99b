package workshop.grader.command;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.embedded.EmbeddedEventStore;
import workshop.embedded.Projections;

@Command(
    name = "eventstore",
    description = "Runs the embedded EventStoreDB for other programs, until it is stopped.")
final class EventStoreCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--port",
      defaultValue = "2113",
      description = "Where it listens (default: ${DEFAULT-VALUE}; 0: any free port).")
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

  EventStoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (EmbeddedEventStore store = start()) {
      session.out().println("  The embedded EventStoreDB is ready: " + store.connectionString());
      session.out().println("  It keeps everything in memory. Ctrl-C stops it.");
      session.out().flush();
      new CountDownLatch(1).await();
    }
    return 0;
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
