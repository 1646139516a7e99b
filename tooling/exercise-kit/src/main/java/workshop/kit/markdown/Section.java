package workshop.kit.markdown;

import java.util.List;

/**
 * A heading of a Markdown file and what is written under it.
 *
 * @param level how many hashes the heading has
 * @param heading without the hashes
 * @param line of the heading, counted from 1
 * @param text from the line below the heading to the first heading of a deeper level, as it is
 *     written in the file; blank lines at both ends are left out
 * @param sections the parts under headings of a deeper level, in order
 */
public record Section(int level, String heading, int line, String text, List<Section> sections) {
  public Section {
    sections = List.copyOf(sections);
  }
}
