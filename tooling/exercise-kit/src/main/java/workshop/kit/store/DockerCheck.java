package workshop.kit.store;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a container can be started here and now, and what would have to be fetched for it. Asked
 * before any class of Testcontainers is loaded: that takes longer than the embedded server, and
 * without a network Testcontainers tries for minutes to fetch an image.
 */
final class DockerCheck {
  private static final String RYUK_DISABLED = "TESTCONTAINERS_RYUK_DISABLED";
  private static final String HOST_OVERRIDE = "TESTCONTAINERS_HOST_OVERRIDE";

  private final Map<String, String> environment;
  private final boolean insideAContainer;

  DockerCheck(Map<String, String> environment) {
    this(environment, Files.exists(Path.of("/.dockerenv")));
  }

  DockerCheck(Map<String, String> environment, boolean insideAContainer) {
    this.environment = environment;
    this.insideAContainer = insideAContainer;
  }

  /** What stands in the way of starting this image, in a few words; empty if nothing does. */
  Optional<String> obstacleFor(String image) {
    if (set("DOCKER_HOST").isEmpty() && File.separatorChar == '\\') {
      return Optional.of("on Windows Docker is used when you ask for testcontainers");
    }
    Optional<DockerEngine> engine = engine();
    if (engine.isEmpty()) {
      return Optional.of("no Docker engine answers");
    }
    for (Needed needed : neededFor(image)) {
      if (engine.get().processorOf(needed.image).isEmpty()) {
        return Optional.of("Docker has no image " + needed.image + ": " + needed.remedy());
      }
    }
    Optional<String> processor = engine.get().processorOf(image);
    return processor.equals(engine.get().processor())
        ? Optional.empty()
        : Optional.of("the image %s is for %s processors".formatted(image, processor.get()));
  }

  /**
   * Fetches what the engine does not have yet. An engine that cannot be asked, one behind TLS for
   * example, is left to Testcontainers.
   *
   * @param setting what a reader sets to do without a container
   * @throws StoreUnavailable when an image cannot be had
   */
  void fetchImagesFor(String image, String setting) {
    engine()
        .ifPresent(engine -> neededFor(image).forEach(needed -> fetch(needed, engine, setting)));
  }

  private static void fetch(Needed needed, DockerEngine engine, String setting) {
    if (engine.processorOf(needed.image).isPresent()) {
      return;
    }
    System.out.println("Docker has no image " + needed.image + " yet and fetches it.");
    engine
        .fetch(needed.image)
        .ifPresent(
            reason -> {
              throw new StoreUnavailable(
                  """
                  Docker has no image %1$s and cannot fetch it (%2$s). Try
                    docker pull %1$s%3$s
                  or set %4$s to embedded."""
                      .formatted(
                          needed.image,
                          reason,
                          needed.orElse.isEmpty() ? "" : "\n" + needed.orElse.strip() + ",",
                          setting));
            });
  }

  /** The image, and what Testcontainers starts beside it. */
  private List<Needed> neededFor(String image) {
    List<Needed> needed = new ArrayList<>(List.of(new Needed(image, "")));
    if (!Boolean.parseBoolean(set(RYUK_DISABLED).orElse("false"))) {
      needed.add(new Needed(Image.RYUK, " or set " + RYUK_DISABLED + "=true"));
    }
    if (insideAContainer && set(HOST_OVERRIDE).isEmpty()) {
      needed.add(new Needed(Image.GATEWAY_FINDER, " or set " + HOST_OVERRIDE));
    }
    return needed;
  }

  private Optional<DockerEngine> engine() {
    return addresses().stream().map(DockerEngine::new).filter(DockerEngine::answers).findFirst();
  }

  private List<String> addresses() {
    Optional<String> given = set("DOCKER_HOST");
    if (given.isPresent()) {
      return List.of(given.get());
    }
    List<String> usual = new ArrayList<>(List.of("unix:///var/run/docker.sock"));
    set("XDG_RUNTIME_DIR").ifPresent(folder -> usual.add(socket(folder, "docker.sock")));
    set("HOME").ifPresent(home -> usual.add(socket(home, ".docker", "run", "docker.sock")));
    set("HOME").ifPresent(home -> usual.add(socket(home, ".docker", "desktop", "docker.sock")));
    return usual;
  }

  private static String socket(String folder, String... path) {
    return "unix://" + Path.of(folder, path).toUri().getRawPath();
  }

  private Optional<String> set(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /**
   * @param orElse how to do without it
   */
  private record Needed(String image, String orElse) {
    String remedy() {
      return "\"docker pull " + image + "\"" + orElse;
    }
  }
}
