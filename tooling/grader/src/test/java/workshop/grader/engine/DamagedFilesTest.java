package workshop.grader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.ModuleFiles;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.Status;
import workshop.kit.Track;

/**
 * One file declares the types of an interface, some of them in a region (1.1); 1.2 needs a type
 * that is there from the start, 1.3 one of the region.
 */
class DamagedFilesTest {
  private static final String FACTS = "small/Fact.java";
  private static final String SOLUTION =
      """
      package small;

      public interface Fact {
        int number();

        record Known(int number) implements Fact {}

        // region 1.1 write the other fact
        // stub: // Write the record here.
        record Other(int number) implements Fact {}
        // endregion
      }
      """;

  @TempDir private static Path root;
  private static Course course;
  private static Engine engine;

  @BeforeAll
  static void a_course_of_three_exercises() {
    ModuleFiles files =
        new ModuleFiles(root, "01-small", "Small")
            .exercise("1.1", "Facts", Track.CORE, 5, 5)
            .exercise("1.2", "Known", Track.CORE, 5, 5)
            .exercise("1.3", "Other", Track.CORE, 5, 5)
            .solution(FACTS, SOLUTION)
            .solution("small/OnKnown.java", reader("OnKnown", "1.2", "Known"))
            .solution("small/OnOther.java", reader("OnOther", "1.3", "Fact.Other"))
            .test("small/FactsTest.java", test("FactsTest", "1.1", "new Fact.Other(7)"))
            .test("small/KnownTest.java", test("KnownTest", "1.2", "OnKnown.fact()"))
            .test("small/OtherTest.java", test("OtherTest", "1.3", "OnOther.fact()"))
            .write("solutions/01-small/variants/places.tsv", "");
    course = Course.at(root);
    engine = Engine.open(course, EngineOptions.defaults());
    assertThat(files.module().exercises()).hasSize(3);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void a_broken_region_of_types_takes_only_what_needs_them() {
    List<ExerciseVerdict> verdicts = grade(SOLUTION.replace("record Other(", "record Other( {"));

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.COMPILE_ERROR, Status.PASSED, Status.COMPILE_ERROR);
    assertThat(places(verdicts)).containsExactly("Fact.java:8", "Fact.java:8");
  }

  @Test
  void an_error_outside_of_the_regions_is_shown_to_all_that_miss_a_nested_type() {
    List<ExerciseVerdict> verdicts = grade(SOLUTION.replace("record Known(", "record Known( {"));

    assertThat(verdicts).extracting(ExerciseVerdict::status).containsOnly(Status.COMPILE_ERROR);
    assertThat(places(verdicts)).containsOnly("Fact.java:6");
  }

  @Test
  void a_line_that_is_not_utf_8_is_named_for_its_exercise() throws Exception {
    List<ExerciseVerdict> verdicts =
        gradeFile(SOLUTION.replace("  record Other", "  // Le caf\u00e9\n  record Other"));

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.COMPILE_ERROR, Status.PASSED, Status.COMPILE_ERROR);
    assertThat(verdicts.getFirst().message())
        .isEqualTo("A character in this line is not UTF-8: save the file as UTF-8.");
    assertThat(places(verdicts)).containsOnly("Fact.java:10");
  }

  @Test
  void a_conflict_that_git_has_left_is_named_as_that() {
    String conflict = "<<<<<<< Updated upstream\n=======\n}\n>>>>>>> Stashed changes\n";

    List<ExerciseVerdict> verdicts =
        grade(SOLUTION.replace("  record Other", conflict + "  record Other"));

    assertThat(verdicts.getFirst().message()).startsWith("Git has left two versions here");
    assertThat(places(verdicts)).containsOnly("Fact.java:10");
    assertThat(verdicts.get(1).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void a_byte_order_mark_does_no_harm() throws Exception {
    assertThat(gradeFile("\ufeff" + SOLUTION, StandardCharsets.UTF_8))
        .extracting(ExerciseVerdict::status)
        .containsOnly(Status.PASSED);
  }

  private static List<ExerciseVerdict> grade(String facts) {
    return engine.grade(
        Answer.solution(course.modules().getFirst()).with(FACTS, facts),
        course.exercises(),
        GradingListener.SILENT);
  }

  private static List<ExerciseVerdict> gradeFile(String facts) throws Exception {
    return gradeFile(facts, StandardCharsets.ISO_8859_1);
  }

  private static List<ExerciseVerdict> gradeFile(String facts, java.nio.charset.Charset charset)
      throws Exception {
    Path learner = root.resolve("exercises/01-small/src/main/java");
    Files.createDirectories(learner.resolve("small"));
    for (String file : List.of("small/OnKnown.java", "small/OnOther.java")) {
      Files.writeString(
          learner.resolve(file),
          Files.readString(root.resolve("solutions/01-small/src/main/java").resolve(file)));
    }
    Files.writeString(learner.resolve(FACTS), facts, charset);
    return engine.grade(
        Answer.learners(course.modules().getFirst()), course.exercises(), GradingListener.SILENT);
  }

  private static List<String> places(List<ExerciseVerdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> !verdict.passed())
        .map(verdict -> verdict.at().getFirst())
        .map(at -> at.name() + ":" + at.line())
        .toList();
  }

  private static String reader(String className, String id, String type) {
    return """
    package small;

    import small.Fact.Known;

    final class %s {
      static Fact fact() {
        // region %s make one
        return new %s(7);
        // endregion
      }
    }
    """
        .formatted(className, id, type);
  }

  private static String test(String className, String id, String fact) {
    return """
    package small;

    import static org.junit.jupiter.api.Assertions.assertEquals;

    import org.junit.jupiter.api.Test;
    import workshop.kit.Exercise;
    @Exercise("%s")
    class %s {
      @Test
      void it_has_its_number() {
        assertEquals(7, %s.number());
      }
    }
    """
        .formatted(id, className, fact);
  }
}
