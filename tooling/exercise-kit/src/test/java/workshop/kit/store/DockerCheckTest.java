package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DockerCheckTest {
  private static final String IMAGE = "eventstore/eventstore:24.10";
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
    assertThat(obstacleAt("nonsense", Map.of())).contains("no Docker engine answers");
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
          .contains("Docker has no image " + IMAGE + ": docker pull " + IMAGE);
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
  void the_helper_is_the_one_that_this_testcontainers_starts() throws IOException {
    try (InputStream starter =
        Class.forName(
                "org.testcontainers.utility.RyukContainer", false, getClass().getClassLoader())
            .getResourceAsStream("RyukContainer.class")) {
      assertThat(new String(starter.readAllBytes(), StandardCharsets.ISO_8859_1))
          .contains(Image.RYUK);
    } catch (ClassNotFoundException moved) {
      throw new AssertionError("Testcontainers names its helper elsewhere now", moved);
    }
  }

  private static Optional<String> obstacle(FakeDocker docker, Map<String, String> environment) {
    return obstacleAt(docker.address().toString(), environment);
  }

  private static Optional<String> obstacleAt(String host, Map<String, String> environment) {
    Map<String, String> complete = new HashMap<>(environment);
    complete.put("DOCKER_HOST", host);
    return new DockerCheck(complete).obstacleFor(IMAGE);
  }
}
