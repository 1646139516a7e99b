package workshop.grader.course;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private final Map<String, BriefHead> heads;
  private final JavaFile file;

  private Catalogue(String module, Map<String, BriefHead> heads, JavaFile file) {
    this.module = module;
    this.heads = heads;
    this.file = file;
  }

  static List<CourseExercise> read(
      String module, String folder, Map<String, String> tests, Map<String, BriefHead> heads) {
    List<CourseExercise> exercises = new ArrayList<>();
    for (JavaFile file : JavaFile.parse(folder, tests)) {
      new Catalogue(module, heads, file).collect(exercises);
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
    for (Tree declaration : file.unit().getTypeDecls()) {
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
    List<String> beyond = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        refuseWhatIsNotPlain(method, method.getModifiers().getAnnotations());
        if (has(method.getModifiers().getAnnotations(), "Test")) {
          String name = method.getName().toString();
          if (lines.put(name, file.line(method.getReturnType())) != null) {
            throw error(method, "a second test of the name " + name);
          }
          (has(method.getModifiers().getAnnotations(), "Beyond") ? beyond : tests).add(name);
        }
      } else if (member instanceof ClassTree nested) {
        refuseWhatIsNotPlain(nested, nested.getModifiers().getAnnotations());
      }
    }
    refuseWhatIsNotPlain(type, type.getModifiers().getAnnotations());
    if (tests.isEmpty()) {
      throw error(type, "exercise " + id + " has no required @Test method");
    }
    BriefHead head = heads.get(id);
    if (head == null) {
      throw error(annotation, "the module's README has no brief '## " + id + " …'");
    }
    ExpressionTree inPackage = file.unit().getPackageName();
    String packageName = inPackage == null ? "" : inPackage + ".";
    return new CourseExercise(
        module,
        id,
        head.title(),
        head.points(),
        head.minutes(),
        head.track(),
        head.needs(),
        packageName + type.getSimpleName(),
        file.path(),
        tests,
        beyond,
        has(type.getModifiers().getAnnotations(), "EventStore"),
        file.line(annotation),
        lines);
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
    return new CourseError(file.folder() + "/" + file.path(), file.line(where), what);
  }
}
