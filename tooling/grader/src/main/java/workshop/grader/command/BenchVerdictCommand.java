package workshop.grader.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.grader.course.CourseExercise;
import workshop.grader.engine.Jvm;

@Command(
    name = "verdict",
    description = "A verdict of ./workshop check against one of mvn test, for the same tests.")
final class BenchVerdictCommand implements Callable<Integer> {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final Session session;

  @Option(
      names = "--exercise",
      defaultValue = "1.1",
      description = "Whose tests (default: ${DEFAULT-VALUE}).")
  private String id;

  @Option(names = "--runs", defaultValue = "5", description = "How often (${DEFAULT-VALUE}).")
  private int runs;

  BenchVerdictCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    CourseExercise exercise = Selection.exercise(session.course(), id);
    Stopwatch stopwatch = new Stopwatch(session.workspace().root());
    List<Double> checks = new ArrayList<>();
    List<Double> mavens = new ArrayList<>();
    session.out().println("seconds        ./workshop check " + id + "   mvn test");
    for (int run = 0; run <= runs; run++) {
      double check = seconds(stopwatch.run(check()), "✗", "✓", "○");
      double maven = seconds(stopwatch.run(maven(exercise)), "Tests run:");
      boolean counts = run > 0;
      session
          .out()
          .printf("%-14s %8.2f %17.2f%n", counts ? "run " + run : "(to warm up)", check, maven);
      if (counts) {
        checks.add(check);
        mavens.add(maven);
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    double check = Stopwatch.median(checks);
    double maven = Stopwatch.median(mavens);
    session.out().printf("%-14s %8.2f %17.2f%n%n", "median", check, maven);
    result.put("exercise", id);
    result.put("runs", runs);
    result.put("checkSeconds", rounded(check));
    result.put("mavenSeconds", rounded(maven));
    result.put("ratio", rounded(maven / check));
    starts(stopwatch, result);
    session.out().println(new ObjectMapper().writeValueAsString(result));
    return 0;
  }

  private List<String> check() {
    String launcher = session.workspace().root().resolve("workshop").toString();
    return WINDOWS ? List.of(launcher + ".cmd", "check", id) : List.of("sh", launcher, "check", id);
  }

  private static List<String> maven(CourseExercise exercise) {
    return List.of(
        WINDOWS ? "mvn.cmd" : "mvn",
        "-o",
        "-q",
        "-pl",
        "exercises/" + exercise.module(),
        "-am",
        "test",
        "-Dtest=" + exercise.testClass(),
        "-Dsurefire.failIfNoSpecifiedTests=false");
  }

  /** A run counts when it came to a verdict: a red one is as good as a green one. */
  private static double seconds(Stopwatch.Run run, String... signsOfAVerdict) {
    boolean red = run.exit() == 1;
    boolean judged = red && List.of(signsOfAVerdict).stream().anyMatch(run.printed()::contains);
    if (run.exit() != 0 && !judged) {
      throw new Problem(
          "A run came to no verdict: "
              + run.printed().lines().findFirst().orElse("it said nothing"),
          "Build the checkout first: ./workshop check, and mvn -q test-compile");
    }
    return run.time().toNanos() / 1e9;
  }

  /** Start of the embedded server to the first event appended and read. */
  private void starts(Stopwatch stopwatch, Map<String, Object> result)
      throws IOException, InterruptedException {
    List<Double> plain = new ArrayList<>();
    List<Double> fast = new ArrayList<>();
    Path archive = session.workspace().state().resolve("bench.jsa");
    List<String> flags =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + archive);
    start(stopwatch, flags, 1);
    for (int run = 0; run < runs; run++) {
      plain.addAll(start(stopwatch, List.of(), 1));
      fast.addAll(start(stopwatch, flags, 1));
    }
    List<Double> warm = start(stopwatch, flags, 30);
    result.put("storeFreshMillis", Math.round(Stopwatch.median(fast)));
    result.put("storeFreshPlainJvmMillis", Math.round(Stopwatch.median(plain)));
    result.put("storeWarmMillis", Math.round(Stopwatch.median(warm.subList(10, warm.size()))));
    session.out().println("embedded store, start to first event appended and read:");
    session
        .out()
        .printf(
            "  fresh JVM %s ms (flags of the workshop), %s ms (no flags); warm JVM %s ms%n%n",
            result.get("storeFreshMillis"),
            result.get("storeFreshPlainJvmMillis"),
            result.get("storeWarmMillis"));
  }

  private List<Double> start(Stopwatch stopwatch, List<String> flags, int repetitions)
      throws IOException, InterruptedException {
    Stopwatch.Run run =
        stopwatch.run(
            Jvm.command(
                flags,
                System.getProperty("java.class.path"),
                StoreStart.class.getName(),
                List.of(Integer.toString(repetitions))));
    if (run.exit() != 0) {
      throw new Problem("The embedded store did not start: " + run.printed(), "./workshop doctor");
    }
    return run.printed().lines().map(Double::valueOf).toList();
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
