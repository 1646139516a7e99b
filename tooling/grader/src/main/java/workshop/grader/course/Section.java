package workshop.grader.course;

/**
 * A part of a Markdown file under a heading.
 *
 * @param heading without the hashes
 * @param line of the heading
 * @param text what follows it, up to the next heading of the same or a higher level
 */
public record Section(String heading, int line, String text) {}
