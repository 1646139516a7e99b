package workshop.grader.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseModule;
import workshop.grader.course.FileEdit;
import workshop.grader.course.Generated;
import workshop.grader.course.Observed;
import workshop.grader.course.Stubs;
import workshop.grader.engine.EngineOptions;
import workshop.grader.proof.Proof;

@Command(name = "stubs", description = "For authors: the files that are generated.")
final class StubsCommand implements Callable<Integer> {
  private final Session session;

  @ArgGroup(multiplicity = "1")
  private Mode mode;

  static final class Mode {
    @Option(names = "--write", description = "Write them; copies of what was there are kept.")
    boolean write;

    @Option(names = "--check", description = "Only say which files are not as generated.")
    boolean check;
  }

  StubsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    List<FileEdit> edits = new ArrayList<>();
    List<Path> strangers = new ArrayList<>();
    Course course = session.course();
    Map<CourseModule, List<Observed>> observed = observed(course);
    for (CourseModule module : course.modules()) {
      edits.addAll(Generated.edits(module, observed.get(module)));
      Set<String> stubs = Stubs.generate(module).keySet();
      Answer.learners(module).sources().keySet().stream()
          .filter(file -> !stubs.contains(file))
          .map(file -> module.learnerFolder().resolve(file))
          .forEach(strangers::add);
    }
    edits.add(FrontPage.edit(course, () -> grader(course)));
    edits.removeIf(FileEdit::changesNothing);
    strangers.forEach(file -> session.out().println("✗ no solution has " + relative(file)));
    if (mode.write) {
      session.edit(edits);
    } else {
      edits.forEach(edit -> session.out().println("✗ " + relative(edit.path())));
    }
    if (!strangers.isEmpty() || !mode.write && !edits.isEmpty()) {
      throw new Problem(
          "Some files are not as they are generated.",
          strangers.isEmpty() ? "./workshop stubs --write" : "Delete what no solution has.");
    }
    session.out().println("✓ Every generated file is as it should be.");
    return 0;
  }

  /** Wrong answers, as far as the last proof has seen them. */
  private Map<CourseModule, List<Observed>> observed(Course course) {
    try (Proof proof = ProveCommand.open(course, "embedded", false, session.workspace())) {
      return proof.observed();
    }
  }

  private Grader grader(Course course) {
    EngineOptions options = EngineOptions.defaults().withCache(session.workspace().cache());
    return session.graders().apply(course, options);
  }

  private Path relative(Path file) {
    return session.workspace().root().relativize(file);
  }
}
