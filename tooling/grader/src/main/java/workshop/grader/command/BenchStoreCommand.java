package workshop.grader.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.embedded.bench.StoreBench;
import workshop.grader.engine.Jvm;

@Command(
    name = "store",
    description = "The embedded server as a client meets it, and its core in the same process.")
final class BenchStoreCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--events",
      defaultValue = "50000",
      description = "How many are appended, read and followed (default: ${DEFAULT-VALUE}).")
  private int events;

  BenchStoreCommand(Session session) {
    this.session = session;
  }

  /** In a JVM of its own: this one is made to start fast, not to run fast. */
  @Override
  public Integer call() throws IOException, InterruptedException {
    session.out().flush();
    return new ProcessBuilder(
            Jvm.command(
                List.of(),
                System.getProperty("java.class.path"),
                Run.class.getName(),
                List.of(Integer.toString(events))))
        .inheritIO()
        .start()
        .waitFor();
  }

  /** What the other JVM runs. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) {
      System.out.println(StoreBench.run(Integer.parseInt(arguments[0])).report());
      System.exit(0);
    }
  }
}
