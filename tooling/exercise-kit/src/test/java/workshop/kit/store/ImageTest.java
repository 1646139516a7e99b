package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageTest {
  @Test
  void is_the_pinned_one_unless_the_environment_names_another() {
    assertThat(Image.of(Map.of())).isEqualTo(Image.EVENTSTOREDB);
    assertThat(Image.of(Map.of(Image.VARIABLE, "kurrentplatform/kurrentdb:25.1")))
        .isEqualTo("kurrentplatform/kurrentdb:25.1");
  }

  @Test
  void is_the_one_that_docker_compose_starts() throws IOException {
    String compose = Files.readString(Path.of("../../docker-compose.yml"));

    assertThat(compose).contains("image: " + Image.EVENTSTOREDB + "\n");
  }
}
