package workshop.grader.proof;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import workshop.grader.course.Answer;
import workshop.grader.course.Misconception;
import workshop.grader.course.Observed;
import workshop.grader.course.Region;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.SourceLine;
import workshop.grader.verdict.TestVerdict;

/**
 * A trial, and what became of it.
 *
 * @param took nothing when the verdict was kept
 */
record Tried(Trial trial, ExerciseVerdict verdict, Duration took) {
  boolean wasKept() {
    return took.isZero();
  }

  /** The failure that the author of this wrong answer is shown. */
  Optional<TestVerdict> shown(Misconception wrong) {
    return wrong.beyond() ? verdict.firstBeyondFailure() : verdict.firstFailure();
  }

  /** What can be learned from a wrong answer about where mistakes are. */
  Observed observed(Misconception wrong) {
    return new Observed(
        wrong.rewriting(),
        verdict.tests().stream()
            .filter(TestVerdict::isRed)
            .map(test -> new Observed.Red(test.method(), hasLine(test)))
            .toList());
  }

  /** A place that was only looked up is where a region begins, and no code stands there. */
  private boolean hasLine(TestVerdict test) {
    return !test.at().isEmpty() && test.at().stream().noneMatch(this::isBeginOfARegion);
  }

  private boolean isBeginOfARegion(SourceLine at) {
    Answer answer = trial.answer();
    return answer.module().regions().stream()
        .flatMap(region -> answer.find(region).stream())
        .anyMatch(region -> begins(region, at));
  }

  private boolean begins(Region region, SourceLine at) {
    Answer answer = trial.answer();
    return at.equals(
        SourceLine.in(answer.folder(), answer.sources(), region.file(), region.line()));
  }

  /** All that was said, for who has to find out what is wrong. */
  String said() {
    StringBuilder text = new StringBuilder(verdict.id() + " " + verdict.status());
    text.append(' ').append(verdict.message());
    verdict.at().forEach(at -> text.append(" at ").append(at));
    List<TestVerdict> all = verdict.all();
    for (TestVerdict test : all) {
      text.append("\n    - ").append(test.name()).append(": ").append(test.status()).append(' ');
      text.append(oneLine(test.text()));
    }
    return text.toString();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
