package workshop.grader.course;

/**
 * A wrong answer that a real learner would write.
 *
 * @param rewriting the code, and the exercise that must reject it
 * @param believes what somebody who writes this believes, in one sentence
 * @param rejected what a failure of the exercise must contain
 */
public record Misconception(Rewriting rewriting, String believes, String rejected) {}
