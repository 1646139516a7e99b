package workshop.grader.course;

/**
 * A right answer in another style than the model's. A test that rejects it tests the shape of the
 * code.
 *
 * @param rewriting the code, and the exercise that must accept it
 * @param does how it differs from the model answer, in one sentence
 */
public record Alternative(Rewriting rewriting, String does) {}
