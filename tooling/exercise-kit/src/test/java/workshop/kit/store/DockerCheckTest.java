package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DockerCheckTest {
  private static final String IMAGE = "eventstore/eventstore:24.10";
  private static final String FETCH = "/images/create?fromImage=eventstore/eventstore&tag=24.10";
  private static final Map<String, String> BOTH_IMAGES =
      Map.of(IMAGE, "amd64", Image.RYUK, "amd64");

  @Test
  void nothing_stands_in_the_way_when_the_engine_has_the_images() throws IOException {
    try (FakeDocker docker = FakeDocker.with("amd64", BOTH_IMAGES)) {
      assertThat(obstacle(docker, Map.of())).isEmpty();
    }
  }

  @Test
  void no_engine_is_an_obstacle() {
    assertThat(obstacleAt("unix:///nowhere/docker.sock", Map.of()))
        .contains("no Docker engine answers");
    assertThat(obstacleAt("tcp://127.0.0.1:1", Map.of())).contains("no Docker engine answers");
    assertThat(obstacleAt("no address", Map.of())).contains("no Docker engine answers");
  }

  @Test
  void a_socket_that_is_no_engine_is_an_obstacle() throws IOException {
    try (FakeDocker other = new FakeDocker(Map.of())) {
      assertThat(obstacle(other, Map.of())).contains("no Docker engine answers");
    }
  }

  @Test
  void an_image_that_would_have_to_be_pulled_is_an_obstacle_and_says_how() throws IOException {
    try (FakeDocker docker = FakeDocker.with("amd64", Map.of())) {
      assertThat(obstacle(docker, Map.of()))
          .contains("Docker has no image " + IMAGE + ": \"docker pull " + IMAGE + "\"");
    }
  }

  @Test
  void an_image_for_another_processor_is_an_obstacle() throws IOException {
    try (FakeDocker docker = FakeDocker.with("arm64", BOTH_IMAGES)) {
      assertThat(obstacle(docker, Map.of()))
          .contains("the image " + IMAGE + " is for amd64 processors");
    }
  }

  @Test
  void the_helper_of_testcontainers_would_be_pulled_too() throws IOException {
    try (FakeDocker docker = FakeDocker.with("amd64", Map.of(IMAGE, "amd64"))) {
      assertThat(obstacle(docker, Map.of()).orElseThrow())
          .startsWith("Docker has no image " + Image.RYUK)
          .endsWith("or set TESTCONTAINERS_RYUK_DISABLED=true");
      assertThat(obstacle(docker, Map.of("TESTCONTAINERS_RYUK_DISABLED", "true"))).isEmpty();
    }
  }

  @Test
  void inside_a_container_another_helper_would_be_pulled() throws IOException {
    try (FakeDocker docker = FakeDocker.with("amd64", BOTH_IMAGES)) {
      assertThat(new DockerCheck(at(docker), true).obstacleFor(IMAGE).orElseThrow())
          .startsWith("Docker has no image " + Image.GATEWAY_FINDER)
          .endsWith("or set TESTCONTAINERS_HOST_OVERRIDE");

      Map<String, String> knowsTheWay = new HashMap<>(at(docker));
      knowsTheWay.put("TESTCONTAINERS_HOST_OVERRIDE", "localhost");
      assertThat(new DockerCheck(knowsTheWay, true).obstacleFor(IMAGE)).isEmpty();
    }
  }

  @Test
  void the_helpers_are_those_that_this_testcontainers_starts() {
    assertThat(constantsOf("utility/RyukContainer")).contains(Image.RYUK);
    assertThat(constantsOf("DockerClientFactory")).contains(Image.GATEWAY_FINDER);
  }

  @Test
  void who_asks_for_a_container_gets_what_is_missing_fetched() throws IOException {
    try (FakeDocker docker = FakeDocker.with("amd64", Map.of(Image.RYUK, "amd64"))) {
      docker.answers(FETCH, "{\"status\":\"Pulling\"}\n{\"status\":\"Done\"}\n");

      new DockerCheck(at(docker), false).fetchImagesFor(IMAGE, "--store");

      assertThat(docker.asked()).contains(FETCH);
    }
  }

  @Test
  void what_is_there_is_not_fetched_again() throws IOException {
    try (FakeDocker docker = FakeDocker.with("amd64", BOTH_IMAGES)) {
      new DockerCheck(at(docker), false).fetchImagesFor(IMAGE, "--store");

      assertThat(docker.asked()).doesNotContain(FETCH);
    }
  }

  @Test
  void what_cannot_be_fetched_is_told_in_one_sentence() throws IOException {
    try (FakeDocker docker = FakeDocker.with("amd64", Map.of(Image.RYUK, "amd64"))) {
      docker.answers(FETCH, "{\"status\":\"Pulling\"}\n{\"error\":\"no route to host\"}\n");

      assertThatThrownBy(() -> new DockerCheck(at(docker), false).fetchImagesFor(IMAGE, "--store"))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessage(
              """
              Docker has no image %1$s and cannot fetch it (no route to host). Try
                docker pull %1$s
              or set --store to embedded."""
                  .formatted(IMAGE));
    }
  }

  @Test
  void a_helper_that_cannot_be_fetched_can_be_done_without() throws IOException {
    try (FakeDocker docker = FakeDocker.with("amd64", Map.of(IMAGE, "amd64"))) {
      assertThatThrownBy(() -> new DockerCheck(at(docker), false).fetchImagesFor(IMAGE, "--store"))
          .hasMessageEndingWith(
              """
                docker pull %s
              or set TESTCONTAINERS_RYUK_DISABLED=true,
              or set --store to embedded."""
                  .formatted(Image.RYUK));
    }
  }

  private static String constantsOf(String className) {
    String path = "org/testcontainers/" + className + ".class";
    try (InputStream compiled = DockerCheckTest.class.getClassLoader().getResourceAsStream(path)) {
      return new String(compiled.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, String> at(FakeDocker docker) {
    return Map.of("DOCKER_HOST", docker.address().toString());
  }

  private static Optional<String> obstacle(FakeDocker docker, Map<String, String> environment) {
    return obstacleAt(docker.address().toString(), environment);
  }

  private static Optional<String> obstacleAt(String host, Map<String, String> environment) {
    Map<String, String> complete = new HashMap<>(environment);
    complete.put("DOCKER_HOST", host);
    return new DockerCheck(complete, false).obstacleFor(IMAGE);
  }
}
