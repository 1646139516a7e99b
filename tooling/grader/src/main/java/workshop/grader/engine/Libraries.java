package workshop.grader.engine;

import com.eventstore.dbclient.EventStoreDBClient;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

  // A class of each; the entry of the class path that has it is the library, whatever its file is
  // called. Not where the class says it came from: a shared archive remembers the folder in which
  // it
  // was written, and the course may have been moved since.
  private static final List<Class<?>> OF_THE_LEARNER =
      List.of(
          Todo.class,
          EventStoreDBClient.class,
          Publisher.class,
          JsonProperty.class,
          JsonFactory.class,
          ObjectMapper.class,
          JavaTimeModule.class,
          Jdk8Module.class,
          MeterRegistry.class,
          KeyValue.class,
          PrometheusMeterRegistry.class);

  static Libraries ofThisJvm() {
    return of(System.getProperty("java.class.path"));
  }

  /** The same for another class path, as {@code -cp} takes it. */
  static Libraries of(String classPath) {
    Set<Path> all = new LinkedHashSet<>();
    Map<Class<?>, Path> learner = new HashMap<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      add(Path.of(entry).toAbsolutePath().normalize(), all, learner);
    }
    return new Libraries(
        OF_THE_LEARNER.stream().map(learner::get).distinct().toList(),
        all.stream().filter(path -> !isOfTheToolAlone(path)).toList(),
        List.copyOf(all));
  }

  private static boolean isOfTheToolAlone(Path path) {
    return OF_THE_TOOL_ALONE.matcher(path.getFileName().toString()).matches();
  }

  // The command is started with one jar whose manifest names the others.
  private static void add(Path entry, Set<Path> all, Map<Class<?>, Path> learner) {
    if (!Files.exists(entry) || !all.add(entry)) {
      return;
    }
    if (Files.isDirectory(entry)) {
      note(entry, file -> Files.exists(entry.resolve(file)), learner);
      return;
    }
    try (JarFile jar = new JarFile(entry.toFile())) {
      note(entry, file -> jar.getEntry(file) != null, learner);
      Manifest manifest = jar.getManifest();
      String classPath =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (classPath != null) {
        for (URI relative : Stream.of(classPath.strip().split("\\s+")).map(URI::create).toList()) {
          add(Path.of(entry.toUri().resolve(relative)), all, learner);
        }
      }
    } catch (IOException notAJar) {
      all.remove(entry);
    }
  }

  private static void note(Path entry, Predicate<String> has, Map<Class<?>, Path> learner) {
    OF_THE_LEARNER.stream()
        .filter(type -> has.test(type.getName().replace('.', '/') + ".class"))
        .forEach(type -> learner.putIfAbsent(type, entry));
  }

  /** As {@code -cp} takes it. */
  static String classPath(List<Path> entries) {
    List<String> texts = new ArrayList<>();
    entries.forEach(entry -> texts.add(entry.toString()));
    return String.join(File.pathSeparator, texts);
  }
}
