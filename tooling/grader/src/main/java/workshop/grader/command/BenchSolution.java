package workshop.grader.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.grader.course.Course;
import workshop.grader.engine.CourseMain;

/** A measurement that lies beside the exercise it belongs to, run on our solution. */
@Command
final class BenchSolution implements Callable<Integer> {
  private final Session session;
  private final String module;
  private final String mainClass;

  @Option(
      names = "--events",
      defaultValue = "5000",
      description = "How many there are (default: ${DEFAULT-VALUE}).")
  private int events;

  private BenchSolution(Session session, String module, String mainClass) {
    this.session = session;
    this.module = module;
    this.mainClass = mainClass;
  }

  static CommandLine snapshot(Session session) {
    return named(
        "snapshot",
        "2.12: an order loaded by replay, and from a snapshot with a tail.",
        new BenchSolution(session, "02", "shop.orders.repository.SnapshotBench"));
  }

  static CommandLine projection(Session session) {
    return named(
        "projection",
        "3.3: one transaction for each event, and one for each batch.",
        new BenchSolution(session, "03", "shop.orders.readmodel.ProjectionBench"));
  }

  private static CommandLine named(String name, String description, BenchSolution bench) {
    CommandLine command = new CommandLine(bench).setCommandName(name);
    command.getCommandSpec().usageMessage().description(description);
    return command;
  }

  @Override
  public Integer call() throws InterruptedException {
    session.out().flush();
    Course course = session.course();
    return new CourseMain(course)
        .run(course.module(module).orElseThrow(), mainClass, List.of(Integer.toString(events)));
  }
}
