package workshop.grader.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workshop.grader.report.Finding;

/** Looks at a machine and says what the course will find there. */
final class Doctor {
  private static final int PORT = 2113;
  private static final long ENOUGH_MEMORY = 2_000;
  private static final long ENOUGH_DISK = 500;
  private static final Pattern MAVEN = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)[\\w.-]*");

  private final Machine machine;
  private final String image;

  /**
   * A doctor.
   *
   * @param image the pinned image that Testcontainers starts
   */
  Doctor(Machine machine, String image) {
    this.machine = machine;
    this.image = image;
  }

  /** One finding for each thing looked at. */
  List<Finding> examine() {
    Optional<String> docker =
        machine.output("docker", "version", "--format", "{{.Server.Version}}").map(String::strip);
    return List.of(
        jdk(),
        maven(),
        memory(),
        disk(),
        folder(),
        trialRun(),
        architecture(),
        docker(docker),
        image(docker),
        port());
  }

  private Finding jdk() {
    String found = machine.javaVersion() + ", " + machine.javaHome();
    return machine.javaVersion() >= 21 && machine.hasCompiler()
        ? Finding.good("JDK", true, found)
        : Finding.bad(
            "JDK",
            true,
            found,
            "install a JDK 21 or newer (https://adoptium.net) and set JAVA_HOME to it");
  }

  private Finding maven() {
    Optional<String> printed = machine.output(isWindows() ? "mvn.cmd" : "mvn", "-v");
    Matcher version = MAVEN.matcher(printed.orElse(""));
    String fix = "install Maven 3.8 or newer (https://maven.apache.org/install.html)";
    if (!version.find()) {
      return Finding.bad("Maven", true, "not on the PATH", fix);
    }
    int major = Integer.parseInt(version.group(1));
    boolean newEnough = major > 3 || major == 3 && Integer.parseInt(version.group(2)) >= 8;
    String found = version.group().substring("Apache Maven ".length());
    return newEnough ? Finding.good("Maven", true, found) : Finding.bad("Maven", true, found, fix);
  }

  private Finding memory() {
    String found = machine.memory() + " MiB";
    return machine.memory() >= ENOUGH_MEMORY
        ? Finding.good("Memory", true, found)
        : Finding.bad("Memory", true, found, "close something: the course wants 2 GiB");
  }

  private Finding disk() {
    String found = machine.diskSpace() + " MiB free";
    return machine.diskSpace() >= ENOUGH_DISK
        ? Finding.good("Disk", true, found)
        : Finding.bad("Disk", true, found, "free some room: the course wants 500 MiB");
  }

  private Finding folder() {
    return machine
        .unwritableFolder()
        .map(
            folder ->
                Finding.bad(
                    "Folder",
                    true,
                    "no file can be made in " + folder,
                    "take the write protection away, or copy the course to a folder of yours"))
        .orElse(Finding.good("Folder", true, "can be written"));
  }

  private Finding trialRun() {
    return machine
        .problemOfTrialRun()
        .map(
            problem ->
                Finding.bad(
                    "Trial run",
                    true,
                    problem,
                    "see docs/troubleshooting.md, “The trial run fails”"))
        .orElse(Finding.good("Trial run", true, "compiled, stored an event, inserted a row"));
  }

  private Finding architecture() {
    String arch = machine.architecture();
    return arch.equals("amd64") || arch.equals("x86_64")
        ? Finding.good("Processor", false, arch)
        : Finding.bad(
            "Processor",
            false,
            arch + "; the image is for amd64",
            "stay with the embedded store, which needs no image");
  }

  private Finding docker(Optional<String> docker) {
    return docker
        .map(version -> Finding.good("Docker", false, "engine " + version))
        .orElse(
            Finding.bad(
                "Docker",
                false,
                "no engine answers",
                "only --store testcontainers needs it: start Docker, or do without"));
  }

  private Finding image(Optional<String> docker) {
    boolean there =
        docker.isPresent() && machine.output("docker", "image", "inspect", image).isPresent();
    return there
        ? Finding.good("Image", false, image)
        : Finding.bad(
            "Image", false, image + " is not here", "docker pull " + image + ", or do without");
  }

  private Finding port() {
    return machine.listens(PORT)
        ? Finding.good(
            "Port " + PORT, false, "taken: an EventStoreDB of yours? --store esdb://… uses it")
        : Finding.good("Port " + PORT, false, "free");
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }
}
