package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import workshop.grader.command.doctor.TrialRun;
import workshop.grader.engine.EngineOptions;
import workshop.grader.report.DoctorScreen;
import workshop.grader.report.Finding;
import workshop.grader.report.Page;
import workshop.grader.report.Paint;

class DoctorTest {
  private static final String IMAGE = "eventstore/eventstore:24.10";

  private final Map<String, String> commands =
      new TreeMap<>(
          Map.of(
              "mvn -v",
              "Apache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)\n",
              "docker version --format {{.Server.Version}}",
              "28.2.2\n",
              "docker image inspect " + IMAGE,
              "[]"));
  private int java = 21;
  private String architecture = "amd64";
  private boolean portTaken;
  private Optional<String> unwritable = Optional.empty();
  private Optional<String> trial = Optional.empty();

  @Test
  void a_machine_with_everything() {
    assertThat(screen())
        .isEqualTo(
            """
              ✓ JDK         21, /jdk
              ✓ Maven       3.9.9
              ✓ Memory      8000 MiB
              ✓ Disk        9000 MiB free
              ✓ Folder      can be written
              ✓ Trial run   compiled, stored an event, inserted a row
              ✓ Processor   amd64
              ✓ Docker      engine 28.2.2
              ✓ Image       eventstore/eventstore:24.10
              ✓ Port 2113   free

              Everything that the course needs is here.

              Next: ./workshop   the course map
            """);
  }

  @Test
  void without_docker_the_course_can_be_done() {
    commands.keySet().removeIf(command -> command.startsWith("docker"));

    assertThat(screen())
        .contains("✗ Docker      no engine answers", "✗ Image", "or do without")
        .contains("Everything that the course needs is here.");
  }

  @Test
  void without_maven_or_with_an_old_one_it_cannot() {
    commands.put("mvn -v", "Apache Maven 3.6.3");
    assertThat(screen()).contains("✗ Maven       3.6.3", "Fix the items marked ✗.");

    commands.remove("mvn -v");
    assertThat(screen()).contains("✗ Maven       not on the PATH", "install Maven 3.8 or newer");
  }

  @Test
  void in_a_folder_that_is_read_only_it_cannot() {
    unwritable = Optional.of("/course/.workshop");

    assertThat(screen())
        .contains("✗ Folder      no file can be made in /course/.workshop")
        .contains("Fix the items marked ✗.");
  }

  @Test
  void a_machine_that_has_all_and_still_cannot_run_an_exercise_is_found_out() {
    trial = Optional.of("SQLite does not work on this machine: " + "its library ".repeat(6));

    assertThat(screen())
        .contains("✗ Trial run   SQLite does not work", "Fix the items marked ✗.")
        .satisfies(screen -> assertThat(screen.lines()).allMatch(line -> line.length() <= 80));
  }

  @Test
  void the_trial_run_passes_on_the_machine_that_built_the_tool() {
    assertThat(TrialRun.problem(EngineOptions.defaults())).isEmpty();
  }

  @Test
  void the_trial_run_tells_what_failed() {
    assertThat(
            TrialRun.problem(
                EngineOptions.defaults()
                    .withStore("esdb://127.0.0.1:1?tls=false&maxDiscoverAttempts=1")))
        .hasValueSatisfying(problem -> assertThat(problem).startsWith("Nothing listens at"));
  }

  @Test
  void a_jdk_that_is_too_old() {
    java = 17;

    assertThat(screen()).contains("✗ JDK         17, /jdk", "set JAVA_HOME");
  }

  @Test
  void an_arm_machine_stays_with_the_embedded_store() {
    architecture = "aarch64";

    assertThat(screen()).contains("✗ Processor   aarch64; the image is for amd64", "embedded");
  }

  @Test
  void a_taken_port_is_perhaps_the_readers_own_store() {
    portTaken = true;

    assertThat(screen()).contains("✓ Port 2113   taken: an EventStoreDB of yours?");
  }

  @Test
  void the_same_for_programs() throws IOException {
    JsonNode json = new ObjectMapper().readTree(DoctorScreen.json(examine()));

    assertThat(json.path("ready").asBoolean()).isTrue();
    assertThat(json.path("findings").path(1).path("subject").asText()).isEqualTo("Maven");
    assertThat(json.path("findings").path(1).path("ok").asBoolean()).isTrue();
  }

  private String screen() {
    return DoctorScreen.of(examine(), new Page(Paint.OFF)).toString();
  }

  private List<Finding> examine() {
    return new Doctor(new Pretended(), IMAGE).examine();
  }

  private final class Pretended implements Machine {
    @Override
    public int javaVersion() {
      return java;
    }

    @Override
    public String javaHome() {
      return "/jdk";
    }

    @Override
    public boolean hasCompiler() {
      return true;
    }

    @Override
    public String architecture() {
      return architecture;
    }

    @Override
    public long memory() {
      return 8000;
    }

    @Override
    public long diskSpace() {
      return 9000;
    }

    @Override
    public Optional<String> unwritableFolder() {
      return unwritable;
    }

    @Override
    public Optional<String> problemOfTrialRun() {
      return trial;
    }

    @Override
    public boolean listens(int port) {
      return portTaken;
    }

    @Override
    public Optional<String> output(String... command) {
      return Optional.ofNullable(commands.get(String.join(" ", command).replace("mvn.cmd", "mvn")));
    }
  }
}
