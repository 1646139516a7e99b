package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ImageTest {
  private static final String KURRENTDB = "kurrentplatform/kurrentdb:26.0";
  private static final Properties UNSET = new Properties();

  @Test
  void is_the_pinned_one_unless_the_environment_names_another() {
    assertThat(Image.of(UNSET, Map.of())).isEqualTo(Image.EVENTSTOREDB);
    assertThat(Image.of(UNSET, Map.of(Image.VARIABLE, KURRENTDB))).isEqualTo(KURRENTDB);
  }

  @Test
  void is_the_one_of_the_property_before_that_of_the_environment() {
    Properties properties = new Properties();
    properties.setProperty("workshop.image", KURRENTDB);

    assertThat(Image.of(properties, Map.of(Image.VARIABLE, "eventstore/eventstore:23.10")))
        .isEqualTo(KURRENTDB);
  }

  @Test
  void is_the_one_that_docker_compose_starts() throws IOException {
    String compose = Files.readString(Path.of("../../docker-compose.yml"));

    assertThat(compose).contains("image: " + Image.EVENTSTOREDB + "\n");
  }
}
