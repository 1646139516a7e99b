package workshop.kit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import workshop.kit.time.RunningExercise;
import workshop.todo.Todo;

/**
 * Fails every test during which a TODO of its exercise was reached, with that TODO as the reason: a
 * green test may have caught it, and a red one may only show what followed from it.
 */
final class TodoIsTheReason implements InvocationInterceptor {
  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> call,
      ExtensionContext context)
      throws Throwable {
    Todo.forget();
    RunningExercise.is(exerciseOf(context));
    return invocation.proceed();
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context)
      throws Throwable {
    run(invocation, context);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context)
      throws Throwable {
    try {
      run(invocation, context);
    } finally {
      RunningExercise.isOver();
    }
  }

  private static void run(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
    RunningExercise.is(exerciseOf(context));
    Throwable failure = null;
    try {
      invocation.proceed();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    Optional<Todo> todo = RunningExercise.reachedTodo();
    if (todo.isPresent()) {
      if (failure != null && failure != todo.get()) {
        todo.get().addSuppressed(failure);
      }
      throw todo.get();
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static String exerciseOf(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Exercise.class)
        .orElseThrow()
        .value();
  }
}
