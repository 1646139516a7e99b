package workshop.grader.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import workshop.kit.markdown.Markdown;

/**
 * Reads {@code solutions/NN-name/variants/<id>.md}: the wrong answers to an exercise, and the right
 * ones of other styles. People read the same page as the chapter on what goes wrong here.
 *
 * <pre>{@code
 * # 2.7 What people get wrong here
 *
 * Any sentence, with links to the model answer.
 *
 * ## any — “the store keeps the events in order”
 *
 * Rejected: Both writers won
 *
 * ```diff
 * -    return old;
 * +    return changed;
 * ```
 *
 * # Also right
 *
 * ## with-get — waits with get()
 *
 * ```java
 * …the whole region…
 * ```
 * }</pre>
 *
 * <p>The first section must have the exercise's id, and the second, if there is one, the heading
 * {@code Also right}. In a section of the second level each line outside of the fences is one of
 *
 * <ul>
 *   <li>{@code Rejected: <text>}: the failure that is shown contains it. A wrong answer must have
 *       it, a right one must not;
 *   <li>{@code Only a Beyond test rejects it.}: may stand below a wrong answer;
 *   <li>{@code Imports: `java.util.Set`, `static java.lang.Math.max`}: what it needs more than the
 *       model answer. All files that it changes get them;
 *   <li>{@code Region: <id> <sentence>}: the region that the next fence changes, of this exercise
 *       or of an earlier one. It may be left out where the exercise has one region and nothing else
 *       is changed.
 * </ul>
 *
 * <p>A fence is {@code java}, and then it is all that stands between the region's markers, or
 * {@code diff}: see {@link RegionDiff}.
 */
final class VariantsPage {
  static final String TITLE = "What people get wrong here";
  static final String RIGHT = "Also right";

  private static final Pattern HEADING = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*) — (\\S.*)");
  private static final Pattern BELIEF = Pattern.compile("“(.+)”");

  private final String id;
  private final String file;
  private final List<String> lines;
  private final Map<Region.Name, Region> regions;
  private final List<Misconception> wrong = new ArrayList<>();
  private final List<Alternative> right = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private VariantsPage(String id, String file, String text, Map<Region.Name, Region> regions) {
    this.id = id;
    this.file = file;
    this.lines = text.lines().toList();
    this.regions = regions;
  }

  /** The variants that a page holds; the page's name is the exercise's id. */
  static Variants read(Path root, CourseModule module, Path path) {
    String text = Sources.read(path);
    VariantsPage page =
        new VariantsPage(
            path.getFileName().toString().replaceFirst("\\.md$", ""),
            Sources.slashes(root.relativize(path)),
            text,
            module.regions().stream().collect(Collectors.toMap(Region::name, Function.identity())));
    return page.read(Markdown.parse(text));
  }

  private Variants read(Node document) {
    boolean titled = false;
    boolean isRight = false;
    VariantSection open = null;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      int line = line(node);
      if (node instanceof Heading heading) {
        close(open, isRight);
        open = null;
        String text = lines.get(line - 1).strip().replaceFirst("^#+\\s*", "");
        if (heading.getLevel() == 2 && titled) {
          open = section(text, line);
        } else if (heading.getLevel() == 1 && !titled && text.equals(id + " " + TITLE)) {
          titled = true;
        } else if (heading.getLevel() == 1 && titled && !isRight && text.equals(RIGHT)) {
          isRight = true;
        } else {
          throw new CourseError(
              file,
              line,
              "the headings are '# %s %s', '## <slug> — …' and '# %s'".formatted(id, TITLE, RIGHT));
        }
      } else if (open != null) {
        open.add(node, lines, line);
      }
    }
    close(open, isRight);
    return new Variants(wrong, right);
  }

  private VariantSection section(String heading, int line) {
    Matcher matcher = HEADING.matcher(heading);
    if (!matcher.matches()) {
      throw new CourseError(file, line, "this heading is not '## <slug> — <sentence>'");
    }
    if (!names.add(matcher.group(1))) {
      throw new CourseError(file, line, "a second variant '" + matcher.group(1) + "'");
    }
    return new VariantSection(id, matcher.group(1), matcher.group(2), file, line, regions);
  }

  private void close(VariantSection section, boolean isRight) {
    if (section == null) {
      return;
    }
    Rewriting rewriting = section.rewriting();
    if (isRight) {
      section.refuseRejection();
      right.add(new Alternative(rewriting, section.sentence()));
      return;
    }
    Matcher belief = BELIEF.matcher(section.sentence());
    if (!belief.matches()) {
      throw new CourseError(
          file, rewriting.line(), "what a wrong answer believes stands in quotes: “…”");
    }
    wrong.add(
        new Misconception(rewriting, belief.group(1), section.rejected(), section.isBeyond()));
  }

  private static int line(Node node) {
    return ((Block) node).getSourceSpans().getFirst().getLineIndex() + 1;
  }
}
