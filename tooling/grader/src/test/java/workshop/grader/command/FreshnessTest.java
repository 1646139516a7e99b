package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessTest {
  private static final Instant BUILD = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir private Path root;
  private Path build;
  private Path source;

  @BeforeEach
  void a_build_of_a_few_sources() throws IOException {
    build = Files.createDirectories(root.resolve(".workshop/lib/1"));
    file(".workshop/lib/1/build.started", BUILD);
    file("pom.xml", BUILD.minusSeconds(60));
    file("tooling/grader/pom.xml", BUILD.minusSeconds(60));
    source = file("tooling/grader/src/main/java/A.java", BUILD.minusSeconds(60));
  }

  @Test
  void nothing_changed() {
    assertThat(fresh()).isTrue();
    assertThat(fresh()).isTrue();
  }

  @Test
  void a_file_was_saved() throws IOException {
    fresh();

    touch(source, BUILD.plusSeconds(5));

    assertThat(fresh()).isFalse();
  }

  @Test
  void a_file_was_deleted() throws IOException {
    fresh();

    Files.delete(source);

    assertThat(fresh()).isFalse();
  }

  @Test
  void a_file_was_added() throws IOException {
    fresh();

    file("tooling/grader/src/main/java/B.java", BUILD.minusSeconds(60));

    assertThat(fresh()).isFalse();
  }

  @Test
  void a_resource_was_added() throws IOException {
    fresh();

    file("tooling/grader/src/main/resources/more/a.md", BUILD.minusSeconds(60));

    assertThat(fresh()).isFalse();
  }

  @Test
  void a_file_saved_while_the_build_ran_may_have_missed_it() throws IOException {
    touch(source, BUILD.plusSeconds(1));
    fresh();

    assertThat(fresh()).isFalse();
  }

  @Test
  void what_does_not_go_into_the_build_may_change() throws IOException {
    fresh();

    file("tooling/grader/target/A.class", BUILD.plusSeconds(5));
    file("tooling/grader/src/test/java/ATest.java", BUILD.plusSeconds(5));
    file("solutions/01-facts/src/main/java/A.java", BUILD.plusSeconds(5));
    file("exercises/01-facts/src/main/java/A.java", BUILD.plusSeconds(5));

    assertThat(fresh()).isTrue();
  }

  @Test
  void the_demo_has_the_solutions_in_it() throws IOException {
    fresh();
    assertThat(new Freshness(root, build).isFreshWithSolutions()).isTrue();

    file("solutions/01-facts/src/main/java/A.java", BUILD.plusSeconds(5));

    assertThat(new Freshness(root, build).isFreshWithSolutions()).isFalse();
    assertThat(fresh()).isTrue();
  }

  @Test
  void what_other_programs_drop_beside_the_sources_does_not_count() throws IOException {
    fresh();

    file("tooling/.DS_Store", BUILD.plusSeconds(5));
    file("tooling/grader/.project", BUILD.plusSeconds(5));
    file("tooling/grader/.settings/org.eclipse.m2e.core.prefs", BUILD.plusSeconds(5));
    file("tooling/grader/grader.iml", BUILD.plusSeconds(5));
    file("tooling/grader/src/main/java/.DS_Store", BUILD.plusSeconds(5));
    file("tooling/grader/src/main/java/._A.java", BUILD.plusSeconds(5));
    file("tooling/grader/src/main/java/A.java~", BUILD.plusSeconds(5));
    file("tooling/grader/src/main/resources/.DS_Store", BUILD.plusSeconds(5));

    assertThat(fresh()).isTrue();
  }

  private boolean fresh() {
    return new Freshness(root, build).isFresh();
  }

  private Path file(String name, Instant time) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    return touch(file, time);
  }

  private static Path touch(Path file, Instant time) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
