package workshop.grader.command;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;
import workshop.grader.course.FileEdit;

/** Asks before more is replaced than one exercise's region, because its markers are gone. */
final class WholeFiles {
  @Option(names = "--yes", description = "Replace whole files where the markers are gone.")
  private boolean yes;

  /**
   * Whether the edits may be made.
   *
   * @param command what was typed, without {@code --yes}
   */
  boolean agreed(Session session, List<FileEdit> edits, String command) throws IOException {
    for (FileEdit edit : edits) {
      if (edit.wholeFile() && !yes) {
        String question =
            "The region's markers are gone from %s: the whole file has to be replaced."
                .formatted(session.workspace().root().relativize(edit.path()));
        if (!session.agrees(question + " A copy is kept.", command + " --yes")) {
          session.out().println("  Nothing was changed.");
          return false;
        }
      }
    }
    return true;
  }
}
