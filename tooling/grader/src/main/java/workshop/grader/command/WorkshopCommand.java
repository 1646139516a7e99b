package workshop.grader.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import workshop.grader.course.Course;
import workshop.grader.course.CourseError;
import workshop.grader.engine.EngineFailure;
import workshop.grader.progress.Progress;
import workshop.grader.progress.ProgressFile;
import workshop.grader.progress.Route;
import workshop.grader.report.MapScreen;
import workshop.grader.report.NextExercise;
import workshop.grader.report.Paint;
import workshop.kit.store.StoreUnavailable;

@Command(
    name = "./workshop",
    description = "Without a command: the course map.",
    synopsisSubcommandLabel = "[command]")
final class WorkshopCommand implements Callable<Integer> {
  static final int PROBLEM = 2;

  private final Session session;

  private WorkshopCommand(Session session) {
    this.session = session;
  }

  /**
   * Runs one command line; 0 is success, 1 not yet passed, 2 a problem that is not the learner's
   * code.
   */
  static int run(Session session, String... args) {
    CommandLine line =
        new CommandLine(new WorkshopCommand(session))
            .addSubcommand(new CheckCommand(session))
            .addSubcommand(new HintCommand(session))
            .addSubcommand(new SolutionCommand(session))
            .addSubcommand(new ResetCommand(session))
            .addSubcommand(new SkipCommand(session))
            .addSubcommand(new StreamCommand(session))
            .addSubcommand(new DoctorCommand(session))
            .addSubcommand(new ProveCommand(session))
            .addSubcommand(new StubsCommand(session))
            .addSubcommand(new FormatCommand(session))
            .addSubcommand(
                new CommandLine(new BenchCommand())
                    .addSubcommand(new BenchVerdictCommand(session))
                    .addSubcommand(new BenchStoreCommand(session))
                    .addSubcommand(BenchSolution.snapshot(session))
                    .addSubcommand(BenchSolution.projection(session)))
            .addSubcommand(new EventStoreCommand(session))
            .addSubcommand(new DemoCommand(session))
            .addSubcommand(new WithStoreCommand(session))
            .addSubcommand(new WarmUpCommand(session));
    withHelp(line);
    line.addSubcommand(help());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(session.paint() == Paint.ON ? Ansi.ON : Ansi.OFF));
    line.setOut(session.out());
    line.setUsageHelpAutoWidth(false);
    line.setExecutionExceptionHandler((thrown, command, parsed) -> tell(thrown, session.err()));
    line.setParameterExceptionHandler((wrong, given) -> tell(wrong, session.err()));
    return line.execute(args);
  }

  private static void withHelp(CommandLine line) {
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help").usageHelp(true).description("This text.").build());
    line.getSubcommands().values().forEach(WorkshopCommand::withHelp);
  }

  private static CommandLine help() {
    CommandLine help = new CommandLine(new HelpCommand());
    help.getCommandSpec()
        .usageMessage()
        .header("The commands. \"./workshop help check\" explains one of them.");
    return help;
  }

  @Override
  public Integer call() throws IOException {
    Progress progress = session.progress();
    Course course = session.course();
    session.show(
        new MapScreen(session.page(), progress)
            .of(course.modules(), NextExercise.first(new Route(course, progress))));
    return 0;
  }

  /** One sentence and what to do; never a stack trace. */
  static int tell(Exception thrown, PrintWriter err) {
    Problem problem =
        switch (thrown) {
          case Problem known -> known;
          case UnmatchedArgumentException wrong ->
              new Problem(
                  "There is no `" + String.join(" ", wrong.getUnmatched()) + "` here.",
                  "./workshop --help lists the commands.");
          case ParameterException wrong ->
              new Problem(
                  wrong.getMessage(),
                  wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
          case StoreUnavailable unavailable ->
              new Problem(unavailable.getMessage(), "./workshop doctor");
          case EngineFailure failed -> new Problem(failed.getMessage(), "./workshop doctor");
          case CourseError broken ->
              new Problem(broken.getMessage(), "The course itself is damaged here: git status");
          case UncheckedIOException wrapped -> problemOf(wrapped.getCause());
          case IOException failed -> problemOf(failed);
          default ->
              new Problem(
                  "The tool failed: " + thrown, "WORKSHOP_DEBUG=1 ./workshop … shows where.");
        };
    err.println("✗ " + problem.getMessage());
    err.println("  " + problem.advice());
    if (System.getenv("WORKSHOP_DEBUG") != null) {
      thrown.printStackTrace(err);
    }
    err.flush();
    return PROBLEM;
  }

  private static Problem problemOf(IOException failed) {
    if (failed instanceof ProgressFile.Damaged) {
      return new Problem(
          failed.getMessage() + ", so what you have passed cannot be read.",
          "Delete it and type ./workshop check: it judges your code again.");
    }
    String what =
        failed instanceof FileSystemException named && named.getReason() != null
            ? named.getFile() + ": " + named.getReason()
            : "A file could not be read or written: " + failed.getMessage();
    return new Problem(what, "Is the disk full, or the folder read-only? ./workshop doctor tells.");
  }
}
