package workshop.grader.course;

/**
 * One tier of help.
 *
 * @param tier 1, 2 or 3
 * @param title in words, {@code "Where to look"}
 * @param text Markdown
 */
public record Hint(int tier, String title, String text) {}
