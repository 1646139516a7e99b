package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real script with a pretended JDK and a pretended Maven, in a path that is not easy. */
class LauncherTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "[INFO] Building tooling: exercise-kit 1.0.0              [1/2]"
      echo "[INFO] Building tooling: grader 1.0.0                    [2/2]"
      echo "built $JAVA_HOME $*" >>"$LOG"
      mkdir -p tooling/grader/target/workshop
      : >tooling/grader/target/workshop/workshop.jar
      mkdir -p tooling/demo/target/workshop
      : >tooling/demo/target/workshop/demo.jar
      """;

  @TempDir private Path temp;
  private Path folder;
  private Path bin;
  private Path log;
  private final Map<String, String> environment = new TreeMap<>();

  /** What a run of the script left behind. */
  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void a_fresh_clone_in_a_path_that_needs_quotes() throws IOException {
    folder = Files.createDirectories(temp.resolve("it's my (work) & shop"));
    Files.createDirectories(folder.resolve("tooling/grader"));
    Files.createFile(folder.resolve("tooling/grader/pom.xml"));
    executable(
        folder.resolve("workshop"), Files.readString(Workspace.find().root().resolve("workshop")));
    bin = Files.createDirectories(temp.resolve("bin"));
    log = temp.resolve("log");
    Files.createFile(log);
    environment.put("PATH", bin + ":/usr/bin:/bin");
    environment.put("LOG", log.toString());
    environment.put("HOME", temp.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("WORKSHOP_JDKS", Files.createDirectories(temp.resolve("jdks")).toString());
    executable(bin.resolve("mvn"), MAVEN);
    executable(bin.resolve("javac"), "");
  }

  @Test
  void without_a_jdk_it_says_so_in_one_sentence_and_builds_nothing() throws Exception {
    Run run = workshop();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("✗ There is no JDK 21 or newer on this machine")
        .contains("JAVA_HOME", "adoptium.net");
    assertThat(log).isEmptyFile();
  }

  @Test
  void a_jdk_that_is_too_old_is_named() throws Exception {
    environment.put("JAVA_HOME", jdk("jdks/old", "17.0.2").toString());

    Run run = workshop();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Found only " + temp.resolve("jdks/old") + " (17).");
  }

  @Test
  void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
    Path jre = jdk("jre", "21.0.1");
    Files.delete(jre.resolve("bin/javac"));
    environment.put("JAVA_HOME", jre.toString());

    assertThat(workshop().exit()).isEqualTo(2);
  }

  @Test
  void it_falls_through_to_a_jdk_elsewhere_when_java_home_is_too_old() throws Exception {
    environment.put("JAVA_HOME", jdk("old", "17.0.2").toString());
    Path found = jdk("jdks/new one", "25");

    Run run = workshop("check", "1.1");

    assertThat(run.exit()).isZero();
    assertThat(Files.readString(log)).contains("built " + found + " ").contains("ran check 1.1\n");
  }

  @Test
  void it_searches_the_usual_folders_of_a_machine_without_home() throws Exception {
    environment.remove("HOME");
    environment.remove("WORKSHOP_JDKS");

    assertThat(workshop().err()).doesNotContain("HOME:", "parameter not set");
  }

  @Test
  void the_first_call_builds_with_a_line_for_each_module_and_later_ones_do_not() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());

    Run first = workshop();
    Run second = workshop("hint", "1.1");

    assertThat(first.out()).contains("[1/2] exercise-kit\n", "[2/2] grader\n");
    assertThat(second.out()).isEqualTo("ran hint 1.1\n");
    assertThat(count("built ")).isEqualTo(1);
    assertThat(Files.readString(log)).contains("-pl tooling/grader,tooling/demo -am package");
    Path lib = folder.resolve(".workshop/lib");
    assertThat(lib.resolve(Files.readString(lib.resolve("current")).strip()).resolve("demo"))
        .isDirectoryContaining("glob:**/demo.jar");
  }

  @Test
  void it_works_from_another_folder() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());

    Run run = run(temp, List.of("it's my (work) & shop/workshop", "check"));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).endsWith("ran check\n");
  }

  @Test
  void arguments_arrive_as_they_were_typed() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());

    assertThat(workshop("stream", "order-1 2", "*").out()).endsWith("ran stream order-1 2 *\n");
  }

  @Test
  void the_exit_code_of_the_tool_is_the_exit_code() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());
    environment.put("EXIT", "2");

    assertThat(workshop("check").exit()).isEqualTo(2);
  }

  @Test
  void what_has_not_passed_yet_is_1() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());
    environment.put("EXIT", Integer.toString(Main.NOT_PASSED));

    assertThat(workshop("check").exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 127, 134, 137})
  void a_jvm_that_ended_by_itself_has_judged_nothing(int code) throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());
    environment.put("EXIT", Integer.toString(code));

    Run check = workshop("check");
    Run server = workshop("eventstore");

    assertThat(List.of(check.exit(), server.exit())).containsOnly(2);
    assertThat(List.of(check.err(), server.err()))
        .allMatch(err -> err.startsWith("✗ The JVM ended before the tool did (exit code " + code))
        .allMatch(err -> err.contains("JAVA_TOOL_OPTIONS"));
  }

  @Test
  void a_collector_of_the_user_is_the_only_one() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());
    workshop("check");
    assertThat(flags()).contains("-XX:+UseSerialGC");

    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      environment.put(variable, "-Xmx2g -XX:+UseZGC");
      workshop("check");
      assertThat(flags()).as(variable).doesNotContain("GC");
      workshop("eventstore");
      assertThat(flags()).as(variable).doesNotContain("GC");
      environment.remove(variable);
    }
  }

  @Test
  void a_tool_that_calls_itself_stale_is_built_again_and_started_again() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());
    workshop();
    Files.createFile(temp.resolve("stale-once"));

    Run run = workshop("check", "1.1");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("have changed").endsWith("ran check 1.1\n");
    assertThat(count("built ")).isEqualTo(2);
  }

  @Test
  void a_build_that_fails_shows_the_lines_that_matter_and_the_next_call_builds_again()
      throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());
    executable(
        bin.resolve("mvn"),
        """
        #!/bin/sh
        echo "[INFO] Building tooling: grader 1.0.0                    [1/1]"
        echo "[ERROR] Failed to execute goal: Unknown host repo.example.org -> [Help 1]"
        echo "[ERROR] Re-run Maven using the -X switch to enable full debug logging."
        exit 1
        """);

    Run run = workshop("check");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("Failed to execute goal: Unknown host repo.example.org\n")
        .contains(".workshop/build.log", "./workshop again")
        .doesNotContain("Re-run Maven", "[Help 1]");
    executable(bin.resolve("mvn"), MAVEN);
    assertThat(workshop("check").exit()).isZero();
  }

  @Test
  void a_maven_that_cannot_start_shows_its_last_words() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());
    executable(
        bin.resolve("mvn"),
        """
        #!/bin/sh
        echo "Unrecognized VM option 'MaxPermSize=512m'"
        echo "Error: Could not create the Java Virtual Machine."
        exit 1
        """);

    Run run = workshop("check");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "✗ The build failed:\n  Unrecognized VM option 'MaxPermSize=512m'\n  Error: Could not")
        .containsOnlyOnce("✗");
  }

  @Test
  void without_maven_it_says_so() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());
    environment.put("PATH", onlyTheseTools("dirname", "cat", "mkdir", "readlink", "sh").toString());

    Run run = run(folder, List.of("workshop"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("✗ Maven is not on the PATH.");
  }

  @Test
  void a_folder_that_cannot_be_written_is_a_sentence() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk", "21.0.1").toString());
    Files.createDirectories(folder.resolve(".workshop/build.started"));

    Run run = workshop("check");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("✗ Cannot write to ");
  }

  @Test
  void a_script_that_was_copied_away_says_where_it_belongs() throws Exception {
    Files.delete(folder.resolve("tooling/grader/pom.xml"));

    Run run = workshop();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is not the workshop's folder");
  }

  @Test
  void a_colon_in_the_path_is_a_sentence() throws Exception {
    Path renamed = Files.move(folder, temp.resolve("Monday 9:30"));

    Run run = run(renamed, List.of("./workshop"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("✗ The path of this folder has a colon: ")
        .contains("Move or rename the folder");
  }

  private Path jdk(String where, String version) throws IOException {
    Path home = Files.createDirectories(temp.resolve(where));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    executable(home.resolve("bin/javac"), "");
    executable(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        echo "$*" >"$HOME/flags"
        while [ "$1" != -jar ]; do shift; done
        shift 2
        stale="$HOME/stale-once"
        [ -e "$stale" ] && rm "$stale" && exit 75
        echo "ran $*" | tee -a "$LOG"
        exit "${EXIT:-0}"
        """);
    return home;
  }

  private String flags() throws IOException {
    return read(temp.resolve("flags"));
  }

  private Path onlyTheseTools(String... names) throws IOException {
    Path tools = Files.createDirectories(temp.resolve("tools"));
    for (String name : names) {
      Path usr = Path.of("/usr/bin", name);
      executable(
          tools.resolve(name),
          "#!/bin/sh\nexec " + (Files.exists(usr) ? usr : "/bin/" + name) + " \"$@\"\n");
    }
    return tools;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run workshop(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("./workshop"));
    command.addAll(List.of(arguments));
    return run(folder, command);
  }

  private Run run(Path in, List<String> command) throws Exception {
    List<String> line = new ArrayList<>(List.of("/bin/sh"));
    line.addAll(command);
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), read(out), read(err));
  }

  private long count(String prefix) throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.startsWith(prefix)).count();
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
