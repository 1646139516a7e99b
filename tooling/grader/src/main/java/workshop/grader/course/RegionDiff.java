package workshop.grader.course;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of a region, as people write it: below each other lines that stay (with a blank in
 * front), lines that go ({@code -}) and lines that come ({@code +}). {@code @@} separates hunks.
 *
 * <p>The lines of a hunk that stay or go must stand in the region as they are, together, and in one
 * place only. Hunks come in the order of the region. The first one may have nothing but new lines:
 * they are put at the region's start.
 */
final class RegionDiff {
  private final Region region;
  private final String file;
  private final int firstLine;
  private final List<String> result = new ArrayList<>();
  private int copied;

  /**
   * Nothing is changed yet.
   *
   * @param file the page that the diff is on
   * @param firstLine the diff's first line there
   */
  RegionDiff(Region region, String file, int firstLine) {
    this.region = region;
    this.file = file;
    this.firstLine = firstLine;
  }

  /** The lines of the region after the change. */
  List<String> apply(List<String> diff) {
    int from = 0;
    for (int i = 0; i <= diff.size(); i++) {
      if (i == diff.size() || diff.get(i).startsWith("@@")) {
        hunk(diff.subList(from, i), firstLine + from);
        from = i + 1;
      }
    }
    result.addAll(region.body().subList(copied, region.body().size()));
    return List.copyOf(result);
  }

  private void hunk(List<String> hunk, int line) {
    List<String> old = new ArrayList<>();
    for (int i = 0; i < hunk.size(); i++) {
      String text = hunk.get(i);
      if (!text.isEmpty() && " -+".indexOf(text.charAt(0)) < 0) {
        throw new CourseError(file, line + i, "a line of a diff begins with '-', '+' or a blank");
      }
      if (!text.startsWith("+")) {
        old.add(code(text));
      }
    }
    if (hunk.stream().noneMatch(text -> text.startsWith("-") || text.startsWith("+"))) {
      throw new CourseError(file, line, "this hunk changes nothing");
    }
    int place = old.isEmpty() ? start(line) : place(hunk, old, line);
    result.addAll(region.body().subList(copied, place));
    hunk.stream().filter(text -> !text.startsWith("-")).map(RegionDiff::code).forEach(result::add);
    copied = place + old.size();
  }

  private int start(int line) {
    if (line != firstLine) {
      throw new CourseError(
          file, line, "only the first hunk may have nothing but new lines: where do they go?");
    }
    return 0;
  }

  private int place(List<String> hunk, List<String> old, int line) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i + old.size() <= region.body().size(); i++) {
      if (matching(old, i) == old.size()) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      throw stale(hunk, old, line);
    }
    if (places.size() > 1) {
      throw new CourseError(
          file,
          line,
          "ambiguous: this hunk fits in %d places of region '%s'. Add a line that stays."
              .formatted(places.size(), region.name()));
    }
    if (places.getFirst() < copied) {
      throw new CourseError(
          file, line, "this hunk belongs before the one above it: hunks come in order");
    }
    return places.getFirst();
  }

  /** Names the line at which the best try to find the hunk ended. */
  private CourseError stale(List<String> hunk, List<String> old, int line) {
    int most = 0;
    for (int i = 0; i < region.body().size(); i++) {
      most = Math.max(most, matching(old, i));
    }
    int index = -1;
    for (int seen = 0; seen <= most; seen++) {
      do {
        index++;
      } while (hunk.get(index).startsWith("+"));
    }
    return new CourseError(
        file,
        line + index,
        "stale: region '%s' does not have this line here: %s"
            .formatted(region.name(), old.get(most).strip()));
  }

  /** How many of these lines stand in the region from there on. */
  private int matching(List<String> old, int from) {
    int count = 0;
    while (count < old.size()
        && from + count < region.body().size()
        && old.get(count).stripTrailing().equals(region.body().get(from + count).stripTrailing())) {
      count++;
    }
    return count;
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : text.substring(1);
  }
}
