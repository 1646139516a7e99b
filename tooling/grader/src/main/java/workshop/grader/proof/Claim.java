package workshop.grader.proof;

import workshop.grader.course.Alternative;
import workshop.grader.course.Misconception;

/** What the course says of an answer. */
sealed interface Claim {
  /** Every test passes, those that ask for more as well. */
  record Solves() implements Claim {}

  /** Every test is red with a TODO, and nothing else. */
  record ShippedStub() implements Claim {}

  /** Every test is red with the TODO of this very exercise: all others are solved. */
  record LonelyStub() implements Claim {}

  /** It does not pass before the named exercise is done, as its brief says. */
  record Waits(String needed) implements Claim {}

  /** It is rejected, and the failure that is shown says why. */
  record Wrong(Misconception variant) implements Claim {}

  /** It passes. */
  record AlsoRight(Alternative variant) implements Claim {}
}
