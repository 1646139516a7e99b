package workshop.grader.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.grader.course.Course;
import workshop.grader.engine.CourseMain;

/** Measurements that lie beside the exercises they belong to, run on our solutions. */
final class BenchSolution {
  private BenchSolution() {}

  @Command(
      name = "snapshot",
      description = "2.10: an order loaded by replay, and from a snapshot with a tail.")
  static final class Snapshot implements Callable<Integer> {
    private final Session session;

    @Option(
        names = "--events",
        defaultValue = "5000",
        description = "How long the order's history is (default: ${DEFAULT-VALUE}).")
    private int events;

    Snapshot(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
      return run(session, "02", "shop.orders.repository.SnapshotBench", events);
    }
  }

  @Command(
      name = "projection",
      description = "3.3: one transaction for each event, and one for each batch.")
  static final class Projection implements Callable<Integer> {
    private final Session session;

    @Option(
        names = "--events",
        defaultValue = "5000",
        description = "How many are booked (default: ${DEFAULT-VALUE}).")
    private int events;

    Projection(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
      return run(session, "03", "shop.orders.readmodel.ProjectionBench", events);
    }
  }

  private static int run(Session session, String module, String mainClass, int events)
      throws InterruptedException {
    session.out().flush();
    Course course = session.course();
    return new CourseMain(course)
        .run(course.module(module).orElseThrow(), mainClass, List.of(Integer.toString(events)));
  }
}
