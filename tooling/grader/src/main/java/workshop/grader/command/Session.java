package workshop.grader.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import workshop.grader.course.Course;
import workshop.grader.course.FileEdit;
import workshop.grader.engine.EngineOptions;
import workshop.grader.progress.LearnerEdits;
import workshop.grader.progress.Progress;
import workshop.grader.progress.ProgressFile;
import workshop.grader.report.Page;
import workshop.grader.report.Paint;

/**
 * What every command works with.
 *
 * @param checkout where things are
 * @param out where screens go
 * @param err where problems go
 * @param answers what a reader at a terminal types; empty when there is none
 * @param canRedraw whether a line on the screen can be replaced by another
 * @param columns of the screen
 * @param paint the colours that {@code out} understands
 * @param clock names the copies of learners' files
 * @param graders opens what grades
 */
record Session(
    Workspace workspace,
    PrintWriter out,
    PrintWriter err,
    Optional<BufferedReader> answers,
    boolean canRedraw,
    int columns,
    Paint paint,
    Clock clock,
    BiFunction<Course, EngineOptions, Grader> graders) {

  /** The course as it lies on the disk. */
  Course course() {
    return Course.at(workspace.root());
  }

  /** What the learner has done so far. */
  Progress progress() throws IOException {
    return progressFile().read();
  }

  ProgressFile progressFile() {
    return new ProgressFile(workspace.state().resolve("state.json"));
  }

  /** Makes the edits, and says where the copies of what was there are, and how to take them. */
  void edit(List<FileEdit> edits) throws IOException {
    LearnerEdits learner =
        new LearnerEdits(workspace.root(), workspace.state().resolve("backup"), clock);
    Optional<Path> copies = learner.make(edits);
    edits.forEach(edit -> out.println("  changed " + workspace.root().relativize(edit.path())));
    copies
        .map(folder -> workspace.root().relativize(folder))
        .ifPresent(
            folder -> {
              out.println("  a copy of yours is in " + folder + "; to take it back:");
              out.println("    " + takeBack(folder, File.separatorChar == '\\'));
            });
    if (!edits.isEmpty()) {
      out.println();
    }
  }

  /** The copies lie in their folder as the files lie below the root. */
  static String takeBack(Path copies, boolean windows) {
    return windows ? "xcopy /s /y " + copies + " ." : "cp -r " + copies + "/. .";
  }

  /** Whether the reader agrees; a problem with the way to say so when nobody can be asked. */
  boolean agrees(String question, String otherwise) throws IOException {
    if (answers.isEmpty()) {
      throw new Problem(question, otherwise);
    }
    out.print(question + " [y/N] ");
    out.flush();
    String typed = answers.get().readLine();
    return typed != null && typed.strip().toLowerCase().startsWith("y");
  }

  /** An empty page in the session's colours. */
  Page page() {
    return new Page(paint, columns);
  }

  /** Shows a page. */
  void show(Page page) {
    out.print(page);
    out.flush();
  }
}
