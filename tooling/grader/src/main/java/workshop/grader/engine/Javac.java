package workshop.grader.engine;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import workshop.grader.course.SourceText;

/**
 * The JDK's compiler, kept warm, from texts to class files in memory. Errors cost no more than the
 * files they are in and those that need them. Not for several threads at once.
 */
final class Javac implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "--release",
          "21",
          "-parameters",
          "-g",
          "-nowarn",
          "-Xlint:none",
          "-Xmaxerrs",
          "10000");

  private final javax.tools.JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
  private int compiled;

  /**
   * Compiles what can be compiled. One error makes javac write nothing, or a part that depends on
   * the order of the files: so the files with errors are left out and the others compiled again.
   *
   * @param sources path (with slashes) to text
   */
  JavaCompilation compile(Map<String, String> sources, List<Path> classPath) {
    List<CompileProblem> problems = new ArrayList<>(SourceFaults.in(sources));
    Map<String, String> left = new TreeMap<>(sources);
    problems.forEach(problem -> left.remove(problem.file()));
    while (!left.isEmpty()) {
      Output written = new Output();
      Set<String> missing = new TreeSet<>(sources.keySet());
      missing.removeAll(left.keySet());
      List<CompileProblem> found =
          Followers.mark(javac(left, classPath, written, missing.isEmpty()), sources, missing);
      if (found.isEmpty()) {
        return result(sources, written.files(), problems, left);
      }
      problems.addAll(found);
      if (found.stream().noneMatch(problem -> left.containsKey(problem.file()))) {
        break;
      }
      found.forEach(problem -> left.remove(problem.file()));
    }
    return result(sources, new HashMap<>(), problems, Map.of());
  }

  private static JavaCompilation result(
      Map<String, String> sources,
      Map<String, CompiledFile> files,
      List<CompileProblem> problems,
      Map<String, String> left) {
    Set<String> leftOut = new TreeSet<>(sources.keySet());
    leftOut.removeAll(left.keySet());
    left.keySet().forEach(path -> files.putIfAbsent(path, new CompiledFile("", Map.of())));
    return new JavaCompilation(files, List.copyOf(problems), leftOut);
  }

  private List<CompileProblem> javac(
      Map<String, String> sources, List<Path> classPath, Output written, boolean withAllFiles) {
    compiled += sources.size();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> texts = new ArrayList<>();
    sources.forEach((path, text) -> texts.add(new SourceText(path, text)));
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    } catch (IOException e) {
      throw new IllegalStateException("the compiler refuses its class path", e);
    }
    StringWriter chatter = new StringWriter();
    JavacTask task =
        (JavacTask)
            javac.getTask(chatter, new InMemory(files, written), diagnostics, OPTIONS, null, texts);
    task.addTaskListener(written);
    boolean succeeded = task.call();
    List<CompileProblem> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        problems.add(problem(diagnostic, withAllFiles));
      }
    }
    if (!succeeded && problems.isEmpty()) {
      problems.add(new CompileProblem("", 0, "the compiler gave up: " + chatter, false, false));
    }
    return problems;
  }

  private static CompileProblem problem(
      Diagnostic<? extends JavaFileObject> diagnostic, boolean withAllFiles) {
    String file = diagnostic.getSource() == null ? "" : SourceText.path(diagnostic.getSource());
    String message = diagnostic.getMessage(Locale.ENGLISH).strip();
    return new CompileProblem(
        file, (int) Math.max(0, diagnostic.getLineNumber()), message, false, withAllFiles);
  }

  /** How many files it has been given so far; the same one again counts again. */
  int compiled() {
    return compiled;
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new IllegalStateException("the compiler's files cannot be closed", e);
    }
  }

  /** What one task writes, by source file. */
  private static final class Output implements TaskListener {
    private final Map<String, StringBuilder> shapes = new HashMap<>();
    private final Map<String, Map<String, byte[]>> classes = new HashMap<>();

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
        shapes
            .computeIfAbsent(SourceText.path(event.getSourceFile()), file -> new StringBuilder())
            .append(Shape.of(event.getTypeElement()));
      }
    }

    void add(FileObject source, String path, byte[] bytes) {
      classes.computeIfAbsent(SourceText.path(source), file -> new HashMap<>()).put(path, bytes);
    }

    Map<String, CompiledFile> files() {
      Map<String, CompiledFile> files = new HashMap<>();
      classes.forEach(
          (file, bytes) ->
              files.put(
                  file,
                  new CompiledFile(
                      Digest.of(shapes.getOrDefault(file, new StringBuilder()).toString()),
                      bytes)));
      return files;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Output written;

    InMemory(JavaFileManager files, Output written) {
      super(files);
      this.written = written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      String path = className.replace('.', '/') + kind.extension;
      return new SimpleJavaFileObject(URI.create("class:///" + path), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              written.add(sibling, path, toByteArray());
            }
          };
        }
      };
    }

    // Closing it would close the shared one, which keeps the jars open from task to task.
    @Override
    public void close() {}
  }
}
