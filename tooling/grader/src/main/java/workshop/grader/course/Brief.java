package workshop.grader.course;

/**
 * What a learner reads before an exercise, and after it.
 *
 * @param title of the exercise
 * @param task Markdown: the situation, what to do, what done means
 * @param afterItPasses Markdown: what they have just seen; empty when there is none
 * @param line of its heading in the module's README
 */
public record Brief(String title, String task, String afterItPasses, int line) {}
