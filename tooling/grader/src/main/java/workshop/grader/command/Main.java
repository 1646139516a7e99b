package workshop.grader.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import workshop.grader.report.Paint;

/** Where {@code ./workshop} begins. */
public final class Main {
  private Main() {}

  /** Checks first that this build is up to date: before anything that costs time is loaded. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    PrintWriter err =
        new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
    try {
      Workspace workspace = Workspace.find();
      if (workspace.isBuild() && !new Freshness(workspace.root(), workspace.build()).isFresh()) {
        return Freshness.STALE;
      }
      if (args.length == 1 && args[0].equals("is-fresh")) {
        return 0;
      }
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
              paint(),
              Clock.systemDefaultZone(),
              Grader::open);
      return WorkshopCommand.run(session, args);
    } catch (Problem problem) {
      return WorkshopCommand.tell(problem, err);
    }
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
