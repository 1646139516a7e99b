package workshop.grader.course;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a learner reads before an exercise, and after it.
 *
 * @param title of the exercise
 * @param task Markdown: the situation, what to do, what done means
 * @param afterItPasses Markdown: what they have just seen; empty when there is none
 * @param line of its heading in the module's README
 */
public record Brief(String title, String task, String afterItPasses, int line) {
  private static final Pattern QUESTION =
      Pattern.compile(
          "^\\*\\*Before you code\\.\\*\\*\\s+(.+?)(?:\\n\\s*\\n|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** Markdown: the question to think about first, which {@code afterItPasses} answers. */
  public Optional<String> question() {
    return Optional.of(QUESTION.matcher(task)).filter(Matcher::find).map(found -> found.group(1));
  }
}
