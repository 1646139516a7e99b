package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A profile of the user's settings.xml wins over a property of the same name. */
class BuildSettingsTest {
  @Test
  void the_compiler_is_not_told_by_properties_that_a_users_profile_may_set() throws IOException {
    assertThat(Files.readString(Workspace.find().root().resolve("pom.xml")))
        .contains("<release>21</release>", "<encoding>UTF-8</encoding>", "<proc>none</proc>")
        .doesNotContain("<maven.compiler.");
  }
}
