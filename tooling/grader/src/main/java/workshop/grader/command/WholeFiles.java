package workshop.grader.command;

import java.io.IOException;
import java.util.List;
import workshop.grader.course.FileEdit;

/** Asks before more is replaced than one exercise's region, because its markers are gone. */
record WholeFiles(Session session) {
  boolean agreed(List<FileEdit> edits, boolean yes, String command) throws IOException {
    for (FileEdit edit : edits) {
      if (edit.wholeFile() && !yes) {
        String question =
            "The region's markers are gone from %s: the whole file has to be replaced."
                .formatted(session.checkout().root().relativize(edit.path()));
        if (!session.agrees(question + " A copy is kept.", command + " --yes")) {
          session.out().println("  Nothing was changed.");
          return false;
        }
      }
    }
    return true;
  }
}
