package workshop.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workshop.grader.course.Course;
import workshop.grader.course.CourseCheck;

/** The parts of the course agree with each other. */
@DisplayName("The course is complete")
class CourseIsCompleteTest {
  @Test
  @DisplayName("every exercise has a region, brief, hints, points, minutes, track, misconceptions")
  void every_exercise_has_all_its_parts() {
    assertThat(CourseCheck.problems(Course.around(Path.of("")))).isEmpty();
  }
}
