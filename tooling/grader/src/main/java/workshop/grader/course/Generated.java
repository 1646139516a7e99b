package workshop.grader.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a module that follow from others: nobody edits them by hand. */
public final class Generated {
  private Generated() {}

  /** What has to be written so that stubs and the README's table say what they follow from. */
  public static List<FileEdit> edits(CourseModule module) {
    List<FileEdit> edits = new ArrayList<>();
    Stubs.generate(module)
        .forEach((file, text) -> edits.add(edit(module.learnerFolder().resolve(file), text)));
    Path readme = module.moduleFolder().resolve("README.md");
    edits.add(edit(readme, Contents.write(module.readme(), module.exercises())));
    edits.removeIf(FileEdit::changesNothing);
    return edits;
  }

  static FileEdit edit(Path path, String text) {
    boolean exists = Files.exists(path);
    return new FileEdit(path, exists ? Sources.read(path) : "", text, exists);
  }
}
