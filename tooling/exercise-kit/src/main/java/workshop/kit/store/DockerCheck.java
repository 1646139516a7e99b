package workshop.kit.store;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a container can be started here and now, without a download. Asked before any class of
 * Testcontainers is loaded, which takes longer than the embedded server.
 */
final class DockerCheck {
  private static final String RYUK_DISABLED = "TESTCONTAINERS_RYUK_DISABLED";

  private final Map<String, String> environment;

  DockerCheck(Map<String, String> environment) {
    this.environment = environment;
  }

  /** What stands in the way of starting this image, in a few words; empty if nothing does. */
  Optional<String> obstacleFor(String image) {
    if (environment.getOrDefault("DOCKER_HOST", "").isBlank() && File.separatorChar == '\\') {
      return Optional.of("on Windows Docker is used when you ask for testcontainers");
    }
    for (URI address : addresses()) {
      DockerEngine engine = new DockerEngine(address);
      if (engine.answers()) {
        return obstacleFor(image, engine);
      }
    }
    return Optional.of("no Docker engine answers");
  }

  private Optional<String> obstacleFor(String image, DockerEngine engine) {
    Optional<String> processor = engine.processorOf(image);
    if (processor.isEmpty()) {
      return Optional.of(missing(image));
    }
    if (!processor.equals(engine.processor())) {
      return Optional.of("the image %s is for %s processors".formatted(image, processor.get()));
    }
    boolean needsRyuk = !Boolean.parseBoolean(environment.get(RYUK_DISABLED));
    if (needsRyuk && engine.processorOf(Image.RYUK).isEmpty()) {
      return Optional.of(missing(Image.RYUK) + " or set " + RYUK_DISABLED + "=true");
    }
    return Optional.empty();
  }

  private static String missing(String image) {
    return "Docker has no image %1$s: docker pull %1$s".formatted(image);
  }

  private List<URI> addresses() {
    String given = environment.getOrDefault("DOCKER_HOST", "").strip();
    if (!given.isEmpty()) {
      return List.of(URI.create(given));
    }
    List<URI> usual = new ArrayList<>(List.of(URI.create("unix:///var/run/docker.sock")));
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!runtime.isEmpty()) {
      usual.add(socket(Path.of(runtime, "docker.sock")));
    }
    String home = environment.getOrDefault("HOME", "");
    if (!home.isEmpty()) {
      usual.add(socket(Path.of(home, ".docker", "run", "docker.sock")));
      usual.add(socket(Path.of(home, ".docker", "desktop", "docker.sock")));
    }
    return usual;
  }

  private static URI socket(Path path) {
    return URI.create("unix://" + path.toUri().getRawPath());
  }
}
