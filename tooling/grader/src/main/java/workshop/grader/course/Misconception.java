package workshop.grader.course;

/**
 * A wrong answer that a real learner would write.
 *
 * @param rewriting the code, and the exercise that must reject it
 * @param believes what the developer who writes this believes, in one sentence
 * @param rejected what the failure that is shown must contain
 * @param beyond whether all required tests accept it and only a Beyond test rejects it
 */
public record Misconception(
    Rewriting rewriting, String believes, String rejected, boolean beyond) {}
