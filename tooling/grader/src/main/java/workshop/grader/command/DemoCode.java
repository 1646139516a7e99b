package workshop.grader.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The code of the demo: the solutions and what they need. It lies in a folder beside the tool and
 * is loaded only here, so that no test and no learner's code ever sees it.
 */
final class DemoCode {
  private final Path folder;

  DemoCode(Workspace workspace) {
    this.folder =
        workspace.isBuild()
            ? workspace.build().resolve("demo")
            : workspace.root().resolve("tooling/demo/target/workshop");
  }

  /**
   * Calls {@code start} of a class; it returns when the page can be opened.
   *
   * @param arguments strings, ints and doubles, as {@code start} takes them
   * @return where the page is
   */
  String start(String className, Object... arguments) {
    Class<?>[] types = Stream.of(arguments).map(DemoCode::typeOf).toArray(Class<?>[]::new);
    try {
      ClassLoader loader = new URLClassLoader(jars(), DemoCode.class.getClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
      return (String)
          Class.forName(className, true, loader).getMethod("start", types).invoke(null, arguments);
    } catch (InvocationTargetException thrown) {
      throw problemOf(thrown.getCause());
    } catch (ReflectiveOperationException missing) {
      throw notBuilt();
    }
  }

  private static Class<?> typeOf(Object argument) {
    return switch (argument) {
      case Integer number -> int.class;
      case Double number -> double.class;
      default -> argument.getClass();
    };
  }

  // Its sentences come in the exceptions of the JDK: the two sides share no other classes.
  private static RuntimeException problemOf(Throwable thrown) {
    return switch (thrown) {
      case UncheckedIOException taken when taken.getCause() instanceof java.net.BindException ->
          new Problem(taken.getMessage(), "Name another one, or 0 for any free port.");
      case UncheckedIOException other ->
          new Problem(other.getCause().getMessage(), "Then try again.");
      case RuntimeException other -> other;
      default -> new IllegalStateException(thrown);
    };
  }

  private URL[] jars() {
    if (!Files.isDirectory(folder)) {
      throw notBuilt();
    }
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        jars.add(jar.toUri().toURL());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return jars.toArray(URL[]::new);
  }

  private static Problem notBuilt() {
    return new Problem(
        "The demo is not built.",
        "Delete the folder .workshop/lib and try again: it is built then.");
  }
}
