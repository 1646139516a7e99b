package workshop.kit.store;

import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** EventStoreDB in a container, with the options that workshops use. */
final class EventStoreContainer {
  private static final int PORT = 2113;
  private static final Duration TIME_TO_START = Duration.ofMinutes(2);

  private EventStoreContainer() {}

  /**
   * @param setting what a reader sets to do without a container
   * @throws StoreUnavailable when it cannot be had; the message says what to do
   */
  static RunningStore start(String image, String why, String setting) {
    new DockerCheck(System.getenv()).fetchImagesFor(image, setting);
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new StoreUnavailable(
          """
          Testcontainers finds no Docker engine. Start Docker, then
            docker pull %s
          or set %s to embedded."""
              .formatted(image, setting));
    }
    GenericContainer<?> container = container(image);
    try {
      container.start();
    } catch (ContainerFetchException notToBeHad) {
      throw new StoreUnavailable(
          """
          The image cannot be had. Try
            docker pull %s
          or set %s to embedded."""
              .formatted(image, setting));
    } catch (ContainerLaunchException notStarted) {
      throw new StoreUnavailable(
          ("A container of %1$s did not answer a read within %2$d seconds: see what"
                  + " \"docker run --rm %1$s\" prints, or set %3$s to embedded.")
              .formatted(image, TIME_TO_START.toSeconds(), setting));
    }
    return new RunningStore(
        ConnectionStrings.insecure(container.getHost(), container.getMappedPort(PORT)),
        "container of " + image + " (" + why + ")",
        container::stop);
  }

  private static GenericContainer<?> container(String image) {
    return new GenericContainer<>(DockerImageName.parse(image))
        .withExposedPorts(PORT)
        .withEnv("EVENTSTORE_INSECURE", "true")
        .withEnv("EVENTSTORE_MEM_DB", "true")
        .withEnv("EVENTSTORE_RUN_PROJECTIONS", "All")
        .withEnv("EVENTSTORE_START_STANDARD_PROJECTIONS", "true")
        .waitingFor(new AnswersARead(PORT).withStartupTimeout(TIME_TO_START));
  }
}
