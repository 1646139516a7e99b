package workshop.grader.course;

import java.nio.file.Path;

/** The course contradicts itself or a file of it cannot be read. The message is for people. */
public final class CourseError extends RuntimeException {
  CourseError(String where, int line, String what) {
    super(where + ":" + line + ": " + what);
  }

  CourseError(Path where, String what) {
    super(where + ": " + what);
  }
}
