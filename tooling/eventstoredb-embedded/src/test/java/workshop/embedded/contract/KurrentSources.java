package workshop.embedded.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The sources of the contract in the words of KurrentDB's client. */
final class KurrentSources {
  private static final String PACKAGE = KurrentSources.class.getPackageName() + ".";

  /** What this client calls otherwise: an expression and its replacement, one behind the other. */
  private static final List<String> NAMES =
      List.of(
          "com\\.eventstore\\.dbclient", "io.kurrent.dbclient",
          "EventStoreDB", "KurrentDB",
          "ExpectedRevision\\.expectedRevision\\(", "StreamState.streamRevision(",
          "\\.expectedRevision\\(", ".streamState(",
          "\\bExpectedRevision\\b", "StreamState",
          "getActualVersion", "getActualState",
          "(onCaughtUp\\(Subscription \\w+)", "$1, java.time.Instant at, Long last, Position end");

  private final Path folder;

  KurrentSources(Path folder) {
    this.folder = folder;
  }

  /** The classes that hold tests. */
  List<Class<?>> compile() throws IOException, ClassNotFoundException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Classes classes = new Classes(compiler.getStandardFileManager(null, null, null));
    StringWriter errors = new StringWriter();
    List<String> options = List.of("-parameters", "-nowarn", "-proc:none");
    if (!compiler.getTask(errors, classes, null, options, null, sources()).call()) {
      throw new AssertionError("The other client is not called like this any more:\n" + errors);
    }
    List<Class<?>> tests = new ArrayList<>();
    for (String name : classes.bytes.keySet().stream().sorted().toList()) {
      if (name.endsWith("Test")) {
        tests.add(classes.loader().loadClass(name));
      }
    }
    return tests;
  }

  private List<Source> sources() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Source> sources = new ArrayList<>();
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().startsWith("Kurrent")) {
          sources.add(new Source(file.toUri(), translate(Files.readString(file))));
        }
      }
      return sources;
    }
  }

  private static String translate(String source) {
    String translated = source;
    for (int i = 0; i < NAMES.size(); i += 2) {
      translated = translated.replaceAll(NAMES.get(i), NAMES.get(i + 1));
    }
    return translated;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(URI file, String text) {
      super(file, Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps what is compiled in memory, apart from the classes of the same names. */
  private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();
    private final Loader loader = new Loader();

    Classes(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      bytes.put(name, content);
      return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return content;
        }
      };
    }

    Loader loader() {
      return loader;
    }

    private final class Loader extends ClassLoader {
      Loader() {
        super(KurrentSources.class.getClassLoader());
      }

      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
          if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
          }
          Class<?> loaded = findLoadedClass(name);
          return loaded == null ? findClass(name) : loaded;
        }
      }

      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream compiled = bytes.get(name);
        if (compiled == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] content = compiled.toByteArray();
        return defineClass(name, content, 0, content.length);
      }
    }
  }
}
