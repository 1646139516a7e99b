package workshop.grader.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import workshop.grader.course.Answer;
import workshop.grader.course.CourseModule;
import workshop.grader.course.Misconception;
import workshop.grader.course.Region;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.SourceLine;
import workshop.grader.verdict.Status;
import workshop.grader.verdict.TestStatus;
import workshop.grader.verdict.TestVerdict;

/** Holds what became of an answer against what the course says of it. */
final class ClaimCheck {
  private static final Set<TestStatus> TODO =
      EnumSet.of(TestStatus.NOT_STARTED, TestStatus.BLOCKED);

  private final Tried tried;
  private final ExerciseVerdict verdict;

  private ClaimCheck(Tried tried) {
    this.tried = tried;
    this.verdict = tried.verdict();
  }

  /** What is wrong, in a sentence and all that was said; empty when it is as claimed. */
  static Optional<String> problem(Tried tried) {
    ClaimCheck check = new ClaimCheck(tried);
    return check
        .missing()
        .or(
            () ->
                switch (tried.trial().claim()) {
                  case Claim.Solves() -> check.solves();
                  case Claim.ShippedStub() -> check.isToDo(TODO);
                  case Claim.LonelyStub() -> check.isToDo(EnumSet.of(TestStatus.NOT_STARTED));
                  case Claim.Waits(String needed) -> check.waitsFor(needed);
                  case Claim.Wrong(Misconception wrong) -> check.isRejected(wrong);
                  case Claim.AlsoRight right -> check.isAccepted();
                })
        .map(problem -> check.place() + ": " + problem + "\n  " + tried.said());
  }

  private String place() {
    return switch (tried.trial().claim()) {
      case Claim.Wrong(Misconception wrong) -> wrong.rewriting().place();
      case Claim.AlsoRight right -> right.variant().rewriting().place();
      default -> tried.trial().name();
    };
  }

  private Optional<String> missing() {
    return verdict.all().stream()
        .filter(test -> test.rationale().contains("LessonMissing"))
        .findFirst()
        .map(test -> "\"" + test.name() + "\" has not the lesson that it wants to tell");
  }

  private Optional<String> solves() {
    return passes()
        .or(
            () ->
                unless(
                    verdict.beyondPassed() == verdict.beyondTotal(),
                    "a test that asks for more is red"));
  }

  /** It may fail a test that asks for more; no learner is to wait until the time for it is up. */
  private Optional<String> isAccepted() {
    return passes()
        .or(
            () ->
                unless(
                    verdict.beyond().stream()
                        .map(TestVerdict::status)
                        .allMatch(EnumSet.of(TestStatus.PASSED, TestStatus.FAILED)::contains),
                    "a test that asks for more does not end"));
  }

  private Optional<String> passes() {
    return unless(verdict.passed(), "it must pass");
  }

  private Optional<String> waitsFor(String needed) {
    return unless(!verdict.passed(), "its brief says that it needs " + needed + ", and it passes");
  }

  private Optional<String> isToDo(Set<TestStatus> allowed) {
    List<Region> regions = tried.trial().answer().module().regions(tried.trial().exercise());
    return regions.stream().anyMatch(Region::hasTodo)
        ? unless(
            verdict.all().stream().allMatch(test -> allowed.contains(test.status())),
            "every test must be red with a TODO: " + allowed)
        : isRedByOneLesson();
  }

  /** Where types are to be written there is nowhere to throw from; only the first exercise may. */
  private Optional<String> isRedByOneLesson() {
    return unless(verdict.id().equals("1.1"), "a stub without a TODO: only 1.1 may have one")
        .or(
            () ->
                unless(
                    verdict.tests().stream()
                            .allMatch(
                                test ->
                                    test.status() == TestStatus.FAILED && test.why().isPresent())
                        && verdict.tests().stream().map(TestVerdict::why).distinct().count() == 1,
                    "every test must be red with the same lesson"));
  }

  private Optional<String> isRejected(Misconception wrong) {
    Status wanted = wrong.beyond() ? Status.PASSED : Status.FAILED;
    boolean onlyBeyond = verdict.passed() && verdict.firstBeyondFailure().isPresent();
    if (!wrong.beyond() && onlyBeyond) {
      return Optional.of("only a Beyond test rejects it, and its section does not say so");
    }
    if (verdict.status() != wanted) {
      return Optional.of("it must be " + wanted);
    }
    Optional<TestVerdict> shown = tried.shown(wrong);
    if (shown.isEmpty()) {
      return Optional.of("no Beyond test rejects it");
    }
    return unless(
            Tried.oneLine(shown.get().text()).contains(Tried.oneLine(wrong.rejected())),
            "the failure that is shown (%s) does not say '%s'"
                .formatted(shown.get().method(), wrong.rejected()))
        .or(() -> placeIsRight(wrong, shown.get().at()));
  }

  /** The screen shows these lines as the place of the mistake, or as where it may be. */
  private Optional<String> placeIsRight(Misconception wrong, List<SourceLine> shown) {
    Answer answer = tried.trial().answer();
    CourseModule module = answer.module();
    boolean oneIsWrittenWrongly =
        module.regions().stream()
            .filter(region -> wrong.rewriting().regions().containsKey(region.name()))
            .flatMap(region -> answer.find(region).stream())
            .anyMatch(region -> shown.stream().anyMatch(at -> isIn(region, at)));
    return unless(
        shown.isEmpty() || oneIsWrittenWrongly, shown + " is shown, but something else is wrong");
  }

  private boolean isIn(Region region, SourceLine at) {
    return at.file().equals(tried.trial().answer().folder() + "/" + region.file())
        && region.line() <= at.line()
        && at.line() <= region.endLine();
  }

  private static Optional<String> unless(boolean holds, String problem) {
    return holds ? Optional.empty() : Optional.of(problem);
  }
}
