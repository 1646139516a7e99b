package workshop.grader.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an exercise teaches one thing: few demands, said in few words, and enough answers that
 * show what it finds out.
 *
 * @param required how many test methods decide whether it has passed
 * @param rejected how many wrong answers a required test rejects
 * @param accepted how many right answers of other styles there are
 * @param task the brief, up to "After it passes"
 */
record ExerciseSize(String id, int required, long rejected, int accepted, String task) {
  static final int FEWEST_TESTS = 3;
  static final int MOST_TESTS = 8;
  static final int FEWEST_REJECTED = 6;
  static final int FEWEST_ACCEPTED = 2;
  static final int MOST_WORDS = 150;

  private static final Pattern WHAT_TO_DO =
      Pattern.compile("\\*\\*What to do\\.?\\*\\*(.*?)\\*\\*Done", Pattern.DOTALL);
  private static final Pattern CODE_BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\|.*$");
  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)");
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\d]\\S*");

  static ExerciseSize of(CourseModule module, CourseExercise exercise) {
    return new ExerciseSize(
        exercise.id(),
        exercise.tests().size(),
        module.misconceptions(exercise).stream().filter(wrong -> !wrong.beyond()).count(),
        module.alternatives(exercise).size(),
        module.brief(exercise).map(Brief::task).orElse(""));
  }

  /** What is too much or too little, each in one sentence without its place. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (required < FEWEST_TESTS || required > MOST_TESTS) {
      problems.add(
          "%s has %d required tests, not %d to %d"
              .formatted(id, required, FEWEST_TESTS, MOST_TESTS));
    }
    if (rejected < FEWEST_REJECTED) {
      problems.add(
          "%s has %d of at least %d wrong answers that a required test rejects"
              .formatted(id, rejected, FEWEST_REJECTED));
    }
    if (accepted < FEWEST_ACCEPTED) {
      problems.add(
          "%s has %d of at least %d right answers of other styles"
              .formatted(id, accepted, FEWEST_ACCEPTED));
    }
    int words = wordsOfWhatToDo();
    if (words == 0 || words > MOST_WORDS) {
      problems.add("'What to do' of %s has %d words, not 1 to %d".formatted(id, words, MOST_WORDS));
    }
    return problems;
  }

  /** Up to "Done when", without code blocks, tables and the targets of links. */
  int wordsOfWhatToDo() {
    Matcher part = WHAT_TO_DO.matcher(task);
    if (!part.find()) {
      return 0;
    }
    String words = part.group(1);
    for (Pattern uncounted : List.of(CODE_BLOCK, TABLE_ROW, LINK_TARGET)) {
      words = uncounted.matcher(words).replaceAll("");
    }
    return (int) WORD.matcher(words).results().count();
  }
}
