package workshop.grader.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workshop.grader.report.DoctorScreen;
import workshop.grader.report.Finding;

@Command(name = "doctor", description = "What the course will find on this machine, and the fixes.")
final class DoctorCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "The same for programs.")
  private boolean json;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Machine machine = new ThisMachine(session.checkout().root());
    List<Finding> findings = new Doctor(machine, image()).examine();
    if (json) {
      session.out().println(DoctorScreen.json(findings));
    } else {
      session.show(DoctorScreen.of(findings, session.page()));
    }
    return Finding.enough(findings) ? 0 : 1;
  }

  /** The image that tests take, unless the environment names another, is the one of Compose. */
  private String image() throws IOException {
    String wanted = System.getenv("WORKSHOP_EVENTSTORE_IMAGE");
    if (wanted != null && !wanted.isBlank()) {
      return wanted.strip();
    }
    Path compose = session.checkout().root().resolve("docker-compose.yml");
    return Files.readAllLines(compose).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("image: eventstore/"))
        .map(line -> line.substring("image: ".length()))
        .findFirst()
        .orElseThrow(
            () -> new Problem(compose + " names no image.", "git checkout docker-compose.yml"));
  }
}
