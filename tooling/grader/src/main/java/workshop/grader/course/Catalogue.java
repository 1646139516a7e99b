package workshop.grader.course;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The graded tests, read from their sources: what must have reported before anything counts as
 * passed. Nothing is loaded or run, so nobody's code can change what is asked for.
 */
final class Catalogue {
  // What would make the number of tests, or whether they ran, depend on more than the source.
  private static final Set<String> NOT_PLAIN =
      Set.of(
          "ParameterizedTest",
          "RepeatedTest",
          "TestFactory",
          "TestTemplate",
          "Nested",
          "Disabled",
          "DisabledIf",
          "EnabledIf");

  private final String module;
  private final String folder;
  private final Map<String, BriefHead> heads;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private Catalogue(
      String module,
      String folder,
      Map<String, BriefHead> heads,
      CompilationUnitTree unit,
      SourcePositions positions) {
    this.module = module;
    this.folder = folder;
    this.heads = heads;
    this.unit = unit;
    this.positions = positions;
  }

  static List<CourseExercise> read(
      String module, String folder, Map<String, String> tests, Map<String, BriefHead> heads) {
    List<JavaFileObject> files = new ArrayList<>();
    new TreeMap<>(tests).forEach((path, text) -> files.add(new SourceText(path, text)));
    if (files.isEmpty()) {
      return List.of();
    }
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, errors, List.of("-proc:none"), null, files);
    List<CourseExercise> exercises = new ArrayList<>();
    try {
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Catalogue(module, folder, heads, unit, positions).collect(exercises);
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
    Collections.sort(exercises);
    Set<String> ids = new HashSet<>();
    for (CourseExercise exercise : exercises) {
      if (!ids.add(exercise.id())) {
        throw new CourseError(
            folder + "/" + exercise.testFile(),
            exercise.line(),
            "a second test class for exercise " + exercise.id());
      }
    }
    return List.copyOf(exercises);
  }

  private void collect(List<CourseExercise> exercises) {
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree type) {
        for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
          if (simpleName(annotation).equals("Exercise")) {
            exercises.add(exercise(type, annotation));
          }
        }
      }
    }
  }

  private CourseExercise exercise(ClassTree type, AnnotationTree annotation) {
    String id = id(annotation);
    int number = Integer.parseInt(module.substring(0, 2));
    if (!id.matches(number + "\\.[1-9][0-9]*")) {
      throw error(annotation, "exercise " + id + " is in module " + module);
    }
    if (type.getExtendsClause() != null) {
      throw error(type, "a graded test class extends nothing: its tests must stand in it");
    }
    List<String> tests = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        refuseWhatIsNotPlain(method, method.getModifiers().getAnnotations());
        if (has(method.getModifiers().getAnnotations(), "Test")) {
          if (tests.contains(method.getName().toString())) {
            throw error(method, "a second test of the name " + method.getName());
          }
          tests.add(method.getName().toString());
        }
      } else if (member instanceof ClassTree nested) {
        refuseWhatIsNotPlain(nested, nested.getModifiers().getAnnotations());
      }
    }
    refuseWhatIsNotPlain(type, type.getModifiers().getAnnotations());
    if (tests.isEmpty()) {
      throw error(type, "exercise " + id + " has no @Test method");
    }
    BriefHead head = heads.get(id);
    if (head == null) {
      throw error(annotation, "the module's README has no brief '## " + id + " …'");
    }
    String packageName = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    return new CourseExercise(
        module,
        id,
        head.title(),
        head.points(),
        head.minutes(),
        head.track(),
        packageName + type.getSimpleName(),
        SourceText.path(unit.getSourceFile()),
        tests,
        has(type.getModifiers().getAnnotations(), "EventStore"),
        line(annotation));
  }

  private void refuseWhatIsNotPlain(Tree where, List<? extends AnnotationTree> annotations) {
    for (AnnotationTree annotation : annotations) {
      if (NOT_PLAIN.contains(simpleName(annotation))) {
        throw error(
            where, "@" + simpleName(annotation) + ": a graded test is a plain @Test method");
      }
    }
  }

  private String id(AnnotationTree annotation) {
    if (annotation.getArguments().size() == 1
        && annotation.getArguments().getFirst() instanceof LiteralTree literal
        && literal.getValue() instanceof String id) {
      return id;
    }
    throw error(annotation, "write @Exercise(\"<module>.<number>\")");
  }

  private static boolean has(List<? extends AnnotationTree> annotations, String name) {
    return annotations.stream().anyMatch(annotation -> simpleName(annotation).equals(name));
  }

  private static String simpleName(AnnotationTree annotation) {
    String name = annotation.getAnnotationType().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private CourseError error(Tree where, String what) {
    return new CourseError(folder + "/" + SourceText.path(unit.getSourceFile()), line(where), what);
  }

  private int line(Tree tree) {
    return (int) unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
  }
}
