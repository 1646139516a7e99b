package workshop.grader.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import workshop.kit.markdown.Markdown;

/** The links of a Markdown file that stay within the repository. */
public final class MarkdownLinks {
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

  private MarkdownLinks() {}

  /** Those that lead nowhere: one sentence for each. */
  public static List<String> broken(Path folder, String file) {
    Path source = folder.resolve(file);
    return targets(Sources.read(source)).stream()
        .filter(target -> !ELSEWHERE.matcher(target).matches() && !leadsSomewhere(source, target))
        .map(target -> "the link to " + target + " leads nowhere")
        .toList();
  }

  private static boolean leadsSomewhere(Path source, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = path.isEmpty() ? source : source.resolveSibling(path).normalize();
    return Files.exists(file)
        && (hash < 0 || Anchors.of(Sources.read(file)).contains(target.substring(hash + 1)));
  }

  private static List<String> targets(String markdown) {
    List<String> targets = new ArrayList<>();
    Markdown.parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                targets.add(link.getDestination());
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                targets.add(image.getDestination());
                visitChildren(image);
              }
            });
    return targets;
  }
}
