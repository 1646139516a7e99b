package workshop.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workshop.grader.course.Course;
import workshop.grader.course.CourseCheck;
import workshop.grader.course.CourseModule;
import workshop.grader.course.MarkdownLinks;
import workshop.grader.course.PlainWords;
import workshop.grader.course.Quotes;

/** The parts of the course agree with each other. */
@DisplayName("The course is complete")
class CourseIsCompleteTest {
  private final Course course = Course.around(Path.of(""));

  @Test
  @DisplayName("every exercise has a region, brief, hints, points, minutes, track, wrong answers")
  void every_exercise_has_all_its_parts() {
    assertThat(CourseCheck.problems(course)).isEmpty();
  }

  @Test
  @DisplayName("every exercise teaches one thing: few demands, few words, enough answers")
  void every_exercise_has_the_right_size() {
    assertThat(
            course.modules().stream()
                .flatMap(module -> CourseCheck.sizeProblems(module).stream())
                .toList())
        .isEmpty();
  }

  @Test
  @DisplayName("no link within the repository leads nowhere")
  void links_lead_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (String text : texts()) {
      MarkdownLinks.broken(course.root(), text).forEach(link -> broken.add(text + ": " + link));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  @DisplayName("quoted code is what the quoted file says")
  void quotes_have_not_drifted() throws IOException {
    List<String> drifted = new ArrayList<>();
    for (String text : texts()) {
      drifted.addAll(Quotes.drifted(course.root(), text));
    }
    assertThat(drifted).isEmpty();
  }

  @Test
  @DisplayName("no text that a learner reads has a word that is out")
  void the_words_are_plain() throws IOException {
    List<String> problems = new ArrayList<>();
    for (String text : texts()) {
      problems.addAll(PlainWords.problems(text, Files.readString(course.root().resolve(text))));
    }
    for (CourseModule module : course.modules()) {
      module.solution().forEach((file, text) -> problems.addAll(PlainWords.problems(file, text)));
    }
    assertThat(problems).isEmpty();
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("docs", "exercises", "slides", "solutions", "tooling")) {
      try (Stream<Path> files = Files.walk(course.root().resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".md") && !file.toString().contains("target"))
            .map(file -> course.root().relativize(file).toString().replace('\\', '/'))
            .sorted()
            .forEach(texts::add);
      }
    }
    texts.add("README.md");
    texts.add("CONTRIBUTING.md");
    return texts;
  }
}
