package workshop.grader.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseModule;

/** Runs a program that lies beside the graded tests, on the solution, in a JVM of its own. */
public final class CourseMain {
  private final Course course;

  public CourseMain(Course course) {
    this.course = course;
  }

  /**
   * Runs it with the connection string of an embedded store as its first argument.
   *
   * @return its exit code
   */
  public int run(CourseModule module, String mainClass, List<String> arguments)
      throws InterruptedException {
    Path folder = Folders.temporary("workshop-main-");
    Libraries libraries = Libraries.ofThisJvm();
    try (AnswerCompiler compiler = new AnswerCompiler(course, libraries, folder, Optional.empty());
        StoreHost store = new StoreHost(EngineOptions.defaults().store())) {
      CompiledAnswer compiled = compiler.compile(Answer.solution(module), List.of());
      if (!compiled.tests().compilation().problems().isEmpty()) {
        throw new IllegalStateException(
            compiled.tests().compilation().problems().getFirst().toString());
      }
      List<Path> classPath = new ArrayList<>(compiled.folders());
      classPath.addAll(compiled.earlier());
      classPath.addAll(libraries.all());
      List<String> given = new ArrayList<>(List.of(store.running().connectionString()));
      given.addAll(arguments);
      List<String> command =
          Jvm.command(List.of(), Libraries.classPath(classPath), mainClass, given);
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new EngineFailure("No JVM can be started to measure in", e);
    } finally {
      Folders.delete(folder);
    }
  }
}
