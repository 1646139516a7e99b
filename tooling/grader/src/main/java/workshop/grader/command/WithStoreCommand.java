package workshop.grader.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workshop.kit.store.RunningStore;
import workshop.kit.store.StoreChoice;

@Command(
    name = "with-store",
    description = "For authors: runs a command whose tests talk to the chosen store.")
final class WithStoreCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private StoreOption store;

  @Parameters(
      paramLabel = "<command>",
      arity = "1..*",
      description = "What to run, after a --. It finds the store in WORKSHOP_EVENTSTORE.")
  private List<String> command;

  WithStoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (RunningStore running = StoreChoice.of(store.name(), "--store").start()) {
      session.out().println("  EventStoreDB: " + running.description());
      session.out().flush();
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("WORKSHOP_EVENTSTORE", running.connectionString());
      return builder.start().waitFor();
    }
  }
}
