package workshop.grader.verdict;

import java.util.List;

/**
 * Which lesson a red test told: the proof of the course adds up what is never told.
 *
 * @param section of the lesson file, {@code "a_test"} or {@code "a_test / when it is late"}
 * @param unusedFacts that the test gave and the section does not tell
 */
public record ToldLesson(String section, List<String> unusedFacts) {
  public ToldLesson {
    unusedFacts = List.copyOf(unusedFacts);
  }
}
