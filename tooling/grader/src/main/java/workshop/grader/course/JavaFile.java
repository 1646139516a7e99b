package workshop.grader.course;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java source as a tree. It is parsed and no more: nothing of it is loaded.
 *
 * @param folder that it lies in, relative to the course's root
 * @param path below that folder, with slashes
 */
record JavaFile(String folder, String path, CompilationUnitTree unit, SourcePositions positions) {

  /**
   * Parses sources.
   *
   * @param sources path below the folder to text
   * @throws CourseError when one of them has a syntax error
   */
  static List<JavaFile> parse(String folder, Map<String, String> sources) {
    List<JavaFileObject> files = new ArrayList<>();
    new TreeMap<>(sources).forEach((path, text) -> files.add(new SourceText(path, text)));
    if (files.isEmpty()) {
      return List.of();
    }
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, errors, List.of("-proc:none"), null, files);
    List<JavaFile> parsed = new ArrayList<>();
    try {
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        parsed.add(new JavaFile(folder, SourceText.path(unit.getSourceFile()), unit, positions));
      }
    } catch (IOException e) {
      throw new IllegalStateException("sources in memory cannot fail to be read", e);
    }
    for (var error : errors.getDiagnostics()) {
      throw new CourseError(
          folder + "/" + SourceText.path(error.getSource()),
          (int) error.getLineNumber(),
          error.getMessage(null));
    }
    return parsed;
  }

  int line(Tree tree) {
    return (int) unit.getLineMap().getLineNumber(start(tree));
  }

  int endLine(Tree tree) {
    return (int) unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
  }

  /** Where a tree begins in the text. */
  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** Path and line, for people. */
  String place(int line) {
    return folder + "/" + path + ":" + line;
  }
}
