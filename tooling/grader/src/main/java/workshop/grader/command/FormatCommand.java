package workshop.grader.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "format",
    description = "For authors: google-java-format over tooling, solutions and tests.")
final class FormatCommand implements Callable<Integer> {
  private final Session session;

  @ArgGroup(multiplicity = "1")
  private Mode mode;

  @Parameters(paramLabel = "<folder>", description = "Only below these folders of the workshop.")
  private List<Path> folders;

  static final class Mode {
    @Option(names = "--write", description = "Format the files.")
    boolean write;

    @Option(names = "--check", description = "Only say which files are not formatted.")
    boolean check;
  }

  FormatCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    SourceFormat format =
        new SourceFormat(
            session.workspace().root(), folders == null ? List.of(Path.of("")) : folders);
    List<Path> files = mode.write ? format.format() : format.unformatted();
    files.forEach(file -> session.out().println((mode.write ? "formatted " : "✗ ") + file));
    if (mode.write || files.isEmpty()) {
      session.out().println("✓ Every file is formatted.");
      return 0;
    }
    throw new Problem(files.size() + " files are not formatted.", "./workshop format --write");
  }
}
