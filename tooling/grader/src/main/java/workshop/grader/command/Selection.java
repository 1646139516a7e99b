package workshop.grader.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;

/** What a reader means by {@code 1.3}, {@code 1}, {@code 01-domain-events}, or nothing. */
final class Selection {
  private Selection() {}

  /** The exercises meant, by module; all of them when nothing was named. */
  static Map<CourseModule, List<CourseExercise>> of(Course course, Optional<String> name) {
    Map<CourseModule, List<CourseExercise>> selected = new LinkedHashMap<>();
    if (name.isEmpty()) {
      course.modules().forEach(module -> add(selected, module, module.exercises()));
      return selected;
    }
    Optional<CourseModule> module = course.module(name.get());
    if (module.isPresent()) {
      add(selected, module.get(), module.get().exercises());
    } else {
      CourseExercise exercise = exercise(course, name.get());
      add(selected, course.moduleOf(exercise), List.of(exercise));
    }
    return selected;
  }

  /** The exercise of that id. */
  static CourseExercise exercise(Course course, String id) {
    return course
        .exercise(id)
        .orElseThrow(
            () -> new Problem("There is no exercise " + id + ".", "./workshop lists them."));
  }

  private static void add(
      Map<CourseModule, List<CourseExercise>> selected,
      CourseModule module,
      List<CourseExercise> exercises) {
    if (!exercises.isEmpty()) {
      selected.put(module, new ArrayList<>(exercises));
    }
  }
}
