package workshop.kit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.LessonFile;

/** Gives each test of an exercise its own {@link Lesson}, in the constructor too. */
public final class LessonParameter implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(LessonParameter.class);

  /** What a constructor asks for belongs to its test, as what the methods ask for does. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Lesson.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return Lesson.of(fileOf(test), test.getRequiredTestMethod().getName());
  }

  private static LessonFile fileOf(ExtensionContext test) {
    Class<?> testClass = test.getRequiredTestClass();
    String exercise =
        AnnotationSupport.findAnnotation(testClass, Exercise.class).orElseThrow().value();
    // Kept for the class: its tests share one file.
    return test.getParent()
        .orElse(test)
        .getStore(HERE)
        .computeIfAbsent(
            exercise, id -> LessonFile.of(id, testClass.getClassLoader()), LessonFile.class);
  }
}
