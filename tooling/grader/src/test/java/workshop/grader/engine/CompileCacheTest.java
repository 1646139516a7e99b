package workshop.grader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCacheTest {
  private static final Map<String, String> ONE = Map.of("One.java", "class One {}");
  private static final Map<String, String> CHANGED = Map.of("One.java", "class One { int n; }");
  private static final Map<String, String> BROKEN = Map.of("One.java", "class One {");

  @TempDir Path folder;
  private final Javac javac = new Javac();

  @AfterEach
  void close() {
    javac.close();
  }

  @Test
  void what_has_not_changed_comes_from_the_cache() throws IOException {
    byte[] first = compile(ONE).classes().get("One.class");

    assertThat(entries()).hasSize(1);
    assertThat(compile(ONE).classes().get("One.class")).isEqualTo(first);
    assertThat(entries()).hasSize(1);
  }

  @Test
  void what_has_changed_is_compiled() throws IOException {
    byte[] before = compile(ONE).classes().get("One.class");

    assertThat(compile(CHANGED).classes().get("One.class")).isNotEqualTo(before);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void a_changed_class_on_the_class_path_is_a_change(@TempDir Path library) throws IOException {
    compile(ONE, ClassPath.name(List.of(library)));
    Files.writeString(library.resolve("Other.class"), "another class");
    compile(ONE, ClassPath.name(List.of(library)));

    assertThat(entries()).hasSize(2);
  }

  @Test
  void the_newest_of_a_kind_is_known_with_what_it_was_made_of() {
    compile(ONE);

    CompileCache.Entry latest = new CompileCache(folder).latest("answer").orElseThrow();
    assertThat(latest.digests()).containsOnlyKeys("One.java");
    assertThat(latest.context()).isEqualTo("nothing");
    assertThat(latest.compilation().classes()).containsOnlyKeys("One.class");
    assertThat(new CompileCache(folder).latest("tests")).isEmpty();
  }

  @Test
  void a_compilation_with_problems_is_not_kept() throws IOException {
    assertThat(compile(BROKEN).problems()).isNotEmpty();

    assertThat(entries()).isEmpty();
  }

  @Test
  void a_damaged_entry_counts_as_none() throws IOException {
    compile(ONE);
    Files.writeString(entries().getFirst(), "?");

    assertThat(compile(ONE).classes()).containsOnlyKeys("One.class");
  }

  @Test
  void old_entries_are_forgotten() throws IOException {
    for (int i = 0; i < 30; i++) {
      compile(Map.of("One.java", "class One { int n" + i + "; }"));
    }

    assertThat(entries()).hasSize(24);
  }

  private JavaCompilation compile(Map<String, String> sources) {
    return compile(sources, "nothing");
  }

  private JavaCompilation compile(Map<String, String> sources, String context) {
    return new CompileCache(folder)
        .get("answer", new SourceSet(sources, context), () -> javac.compile(sources, List.of()));
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
