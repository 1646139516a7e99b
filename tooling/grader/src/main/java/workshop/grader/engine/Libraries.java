package workshop.grader.engine;

import com.eventstore.dbclient.EventStoreDBClient;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import workshop.todo.Todo;

/**
 * The jars that answers and tests are compiled against and run with: those of this JVM.
 *
 * @param learner what learner's code may use: the same as Maven gives it, without JUnit,
 *     Testcontainers and the kit
 * @param tests what graded tests are compiled against
 * @param all what the tests run with, and the worker itself
 */
record Libraries(List<Path> learner, List<Path> tests, List<Path> all) {
  // The compiler opens every jar it is given, and a learner waits for that: it need not see what
  // only the tool is made of. The tool's own jar names all others as its class path.
  private static final Pattern OF_THE_TOOL_ALONE =
      Pattern.compile(
          "(workshop|picocli|google-java-format|commonmark|testcontainers|docker-java|duct-tape|jna"
              + "|commons-|bc(prov|pkix|util)|grpc-netty|opentelemetry|guava|proto-google).*\\.jar");

  // A class of each; where it was loaded from is the library, whatever its file is called.
  private static final List<Class<?>> OF_THE_LEARNER =
      List.of(
          Todo.class,
          EventStoreDBClient.class,
          Publisher.class,
          JsonProperty.class,
          JsonFactory.class,
          ObjectMapper.class,
          JavaTimeModule.class,
          Jdk8Module.class);

  static Libraries ofThisJvm() {
    Set<Path> all = new LinkedHashSet<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      add(Path.of(entry).toAbsolutePath().normalize(), all);
    }
    return new Libraries(
        OF_THE_LEARNER.stream().map(Libraries::pathOf).distinct().toList(),
        all.stream().filter(path -> !isOfTheToolAlone(path)).toList(),
        List.copyOf(all));
  }

  private static boolean isOfTheToolAlone(Path path) {
    return OF_THE_TOOL_ALONE.matcher(path.getFileName().toString()).matches();
  }

  // The command is started with one jar whose manifest names the others.
  private static void add(Path entry, Set<Path> all) {
    if (!Files.exists(entry) || !all.add(entry) || Files.isDirectory(entry)) {
      return;
    }
    try (JarFile jar = new JarFile(entry.toFile())) {
      Manifest manifest = jar.getManifest();
      String classPath =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (classPath != null) {
        for (URI relative : Stream.of(classPath.strip().split("\\s+")).map(URI::create).toList()) {
          add(Path.of(entry.toUri().resolve(relative)), all);
        }
      }
    } catch (IOException notAJar) {
      all.remove(entry);
    }
  }

  private static Path pathOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place for " + type, e);
    }
  }

  /** As {@code -cp} takes it. */
  static String classPath(List<Path> entries) {
    List<String> texts = new ArrayList<>();
    entries.forEach(entry -> texts.add(entry.toString()));
    return String.join(File.pathSeparator, texts);
  }
}
