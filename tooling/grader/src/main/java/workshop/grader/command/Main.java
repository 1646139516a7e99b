package workshop.grader.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import workshop.grader.engine.NativeCode;
import workshop.grader.report.Page;
import workshop.grader.report.Paint;

/** Where {@code ./workshop} begins. */
public final class Main {
  /**
   * The exit code for 1: a JVM that cannot start uses 1 itself, and the launcher tells them apart.
   */
  static final int NOT_PASSED = 74;

  private Main() {}

  /** Checks first that this build is up to date: before anything that costs time is loaded. */
  public static void main(String[] args) {
    int result = run(args);
    System.exit(result == 1 ? NOT_PASSED : result);
  }

  private static int run(String[] args) {
    PrintWriter err =
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    try {
      Workspace workspace = Workspace.find();
      if (workspace.isBuild() && !isFresh(workspace, List.of(args))) {
        return Freshness.STALE;
      }
      if (args.length > 0 && args[0].equals("is-fresh")) {
        return 0;
      }
      NativeCode.keepIn(workspace.nativeCode());
      PrintWriter out =
          new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
      Optional<BufferedReader> answers =
          terminal()
              ? Optional.of(new BufferedReader(new InputStreamReader(System.in)))
              : Optional.empty();
      Session session =
          new Session(
              workspace,
              out,
              err,
              answers,
              canRedraw(),
              Integer.getInteger("workshop.columns", Page.WIDTH),
              paint(),
              Clock.systemDefaultZone(),
              Grader::open);
      int result = WorkshopCommand.run(session, args);
      return isWritten(out)
          ? result
          : WorkshopCommand.tell(
              new Problem("The output could not be written.", "Is the disk full?"), err);
    } catch (RuntimeException problem) {
      return WorkshopCommand.tell(problem, err);
    }
  }

  private static boolean isFresh(Workspace workspace, List<String> arguments) {
    Freshness build = new Freshness(workspace.root(), workspace.build());
    return arguments.contains("demo") || arguments.contains("--ui")
        ? build.isFreshWithSolutions()
        : build.isFresh();
  }

  // A print stream keeps its errors to itself.
  private static boolean isWritten(PrintWriter out) {
    return !out.checkError() && !System.out.checkError();
  }

  private static Paint paint() {
    String noColour = System.getenv("NO_COLOR");
    boolean wanted = noColour == null || noColour.isEmpty();
    return canRedraw() && wanted ? Paint.ON : Paint.OFF;
  }

  private static boolean canRedraw() {
    return terminal() && !"dumb".equals(System.getenv("TERM"));
  }

  private static boolean terminal() {
    return switch (System.getProperty("workshop.terminal", "false")) {
      case "true" -> true;
      case "ask" -> System.console() != null; // Windows' launcher cannot tell
      default -> false;
    };
  }
}
