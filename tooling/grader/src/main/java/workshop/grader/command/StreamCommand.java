package workshop.grader.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workshop.grader.report.StreamEvent;
import workshop.grader.report.StreamScreen;
import workshop.kit.store.RunningStore;
import workshop.kit.store.StoreChoice;

@Command(
    name = "stream",
    description = "A stream as it lies in the store; the embedded one, as the last check left it.")
final class StreamCommand implements Callable<Integer> {
  private static final int A_SCREENFUL = 10;

  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "<name>",
      description = "The stream, or how its name begins. Without: the names of all.")
  private Optional<String> name;

  @Option(names = "--all", description = "All events, not the first " + A_SCREENFUL + " only.")
  private boolean all;

  @Mixin private StoreOption store;

  StreamCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (store.isConnectionString()) {
      try (RunningStore running = StoreChoice.of(store.name(), "--store").start();
          StreamReader reader = new StreamReader(running.connectionString())) {
        show(name.isPresent() ? named(reader) : reader.all());
      }
      return 0;
    }
    if (!store.name().equals("embedded")) {
      throw new Problem(
          "A container is gone with the check that started it, and its streams with it.",
          "./workshop stream --store esdb://… reads one that is still there.");
    }
    List<StreamEvent> kept = KeptStreams.of(session.workspace()).read();
    if (kept.isEmpty()) {
      throw new Problem(
          "No check has written to the embedded store yet.",
          "./workshop check an exercise that does: its brief says EventStoreDB.");
    }
    show(kept);
    return 0;
  }

  private List<StreamEvent> named(StreamReader reader) {
    return reader.stream(name.get())
        .orElseGet(() -> reader.all().stream().filter(event -> begins(event, name.get())).toList());
  }

  private void show(List<StreamEvent> events) {
    if (name.isEmpty()) {
      if (events.isEmpty()) {
        throw new Problem("There are no streams.", "Run something that writes one.");
      }
      session.show(new StreamScreen(session.page()).list(events));
      return;
    }
    List<StreamEvent> exact =
        events.stream().filter(event -> event.stream().equals(name.get())).toList();
    List<StreamEvent> found =
        exact.isEmpty() ? events.stream().filter(e -> begins(e, name.get())).toList() : exact;
    List<String> names = found.stream().map(StreamEvent::stream).distinct().toList();
    switch (names.size()) {
      case 0 ->
          throw new Problem(
              "There is no stream " + name.get() + ".", "./workshop stream lists them.");
      case 1 ->
          session.show(
              new StreamScreen(session.page())
                  .stream(names.getFirst(), found, all ? Integer.MAX_VALUE : A_SCREENFUL));
      default -> session.show(new StreamScreen(session.page()).list(found));
    }
  }

  private static boolean begins(StreamEvent event, String name) {
    return event.stream().startsWith(name);
  }
}
