package workshop.grader.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a module that follow from others: nobody edits them by hand. */
public final class Generated {
  private Generated() {}

  /**
   * What has to be written so that the stubs, the README's table and the places of mistakes are as
   * they follow from the rest.
   *
   * @param observed wrong answers that the proof has seen: all of an exercise, or none of it. Then
   *     its places stay as they are written
   */
  public static List<FileEdit> edits(CourseModule module, List<Observed> observed) {
    List<FileEdit> edits = new ArrayList<>();
    Stubs.generate(module)
        .forEach((file, text) -> edits.add(edit(module.learnerFolder().resolve(file), text)));
    Path readme = module.moduleFolder().resolve("README.md");
    edits.add(edit(readme, Contents.write(module.readme(), module.exercises())));
    edits.add(Places.derive(module, observed).edit(module));
    edits.removeIf(FileEdit::changesNothing);
    return edits;
  }

  static FileEdit edit(Path path, String text) {
    boolean exists = Files.exists(path);
    return new FileEdit(path, exists ? Sources.read(path) : "", text, exists);
  }
}
