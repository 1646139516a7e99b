package workshop.grader.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workshop.kit.markdown.Markdown;
import workshop.kit.markdown.Section;

/**
 * Which of several failures is shown: that of the test whose section stands first in the lessons.
 * Tests without a section come after the others; among equals the test class decides.
 */
final class LessonOrder {
  private LessonOrder() {}

  /** As a lesson file has it; nothing changes where there is none. */
  static Comparator<String> of(Path lessons) {
    Map<String, Integer> places = new HashMap<>();
    if (Files.isRegularFile(lessons)) {
      for (Section top : Markdown.sections(Sources.read(lessons))) {
        for (Section lesson : top.level() == 1 ? top.sections() : List.of(top)) {
          places.putIfAbsent(lesson.heading(), places.size());
        }
      }
    }
    return Comparator.comparing(test -> places.getOrDefault(test, Integer.MAX_VALUE));
  }
}
