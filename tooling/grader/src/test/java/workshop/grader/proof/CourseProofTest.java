package workshop.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;

/** What {@code ./workshop prove} does, as a part of the build. */
class CourseProofTest {
  /** A part of the course: 03, 03-projections or 3.4. */
  private static final String PART = System.getProperty("workshop.prove", "");

  /** The build needs the embedded server only; CI proves a part on other stores as well. */
  private static final String STORE = System.getProperty("workshop.prove.store", "embedded");

  private final Course course = Course.around(Path.of(""));

  @Test
  @DisplayName("the course does what it says")
  void the_course_does_what_it_says() {
    List<CourseExercise> asked = asked();
    assertThat(asked).as("-Dworkshop.prove=%s: 03, 03-projections or 3.4", PART).isNotEmpty();
    Path verdicts = course.root().resolve(".workshop/proof");
    try (Proof proof = Proof.open(course, STORE, Optional.of(verdicts), Optional.empty())) {
      ProofReport report = proof.prove(PART.isEmpty() ? "The course" : "Only " + PART, asked);
      report.lines().forEach(System.out::println);
      assertThat(report.problems()).isEmpty();
    }
  }

  private List<CourseExercise> asked() {
    return PART.isEmpty()
        ? course.exercises()
        : course
            .module(PART)
            .map(module -> module.exercises())
            .orElseGet(() -> course.exercise(PART).stream().toList());
  }
}
