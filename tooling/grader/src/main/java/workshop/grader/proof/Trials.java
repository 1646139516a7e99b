package workshop.grader.proof;

import java.util.ArrayList;
import java.util.List;
import workshop.grader.course.Alternative;
import workshop.grader.course.Answer;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.Misconception;
import workshop.grader.course.Rewriting;

/** All that has to be tried to prove an exercise. */
final class Trials {
  private final CourseModule module;
  private final CourseExercise exercise;
  private final List<Trial> trials = new ArrayList<>();

  private Trials(CourseModule module, CourseExercise exercise) {
    this.module = module;
    this.exercise = exercise;
  }

  static List<Trial> of(CourseModule module, CourseExercise exercise) {
    Trials trials = new Trials(module, exercise);
    trials.add("the solution", Answer.solution(module), new Claim.Solves());
    trials.add("the shipped stub", Answer.stub(module), new Claim.ShippedStub());
    trials.add("the lonely stub", Answer.stub(module, exercise), new Claim.LonelyStub());
    trials.addAll(wrongAnswers(module, exercise));
    trials.add(
        "with only what it needs", Answer.onlyWhatItNeeds(module, exercise), new Claim.Solves());
    for (CourseExercise needed : module.exercises()) {
      if (exercise.needs().contains(needed.id())) {
        trials.add(
            "without " + needed.id(), Answer.stub(module, needed), new Claim.Waits(needed.id()));
      }
    }
    for (Alternative right : module.alternatives(exercise)) {
      trials.add(right.rewriting(), new Claim.AlsoRight(right));
    }
    return trials.trials;
  }

  /** Only those from which the places of mistakes are derived. */
  static List<Trial> wrongAnswers(CourseModule module, CourseExercise exercise) {
    Trials trials = new Trials(module, exercise);
    for (Misconception wrong : module.misconceptions(exercise)) {
      trials.add(wrong.rewriting(), new Claim.Wrong(wrong));
    }
    return trials.trials;
  }

  private void addAll(List<Trial> others) {
    trials.addAll(others);
  }

  private void add(String what, Answer answer, Claim claim) {
    trials.add(new Trial(exercise.id() + " " + what, exercise, answer, claim));
  }

  private void add(Rewriting rewriting, Claim claim) {
    trials.add(new Trial(rewriting.name(), exercise, Answer.rewritten(module, rewriting), claim));
  }
}
