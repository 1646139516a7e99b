package workshop.grader.command;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import workshop.grader.command.doctor.TrialRun;
import workshop.grader.engine.EngineOptions;

/** The computer that this runs on. */
record ThisMachine(Workspace workspace) implements Machine {
  private static final int PATIENCE_SECONDS = 10;

  @Override
  public int javaVersion() {
    return Runtime.version().feature();
  }

  @Override
  public String javaHome() {
    return System.getProperty("java.home");
  }

  @Override
  public boolean hasCompiler() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  @Override
  public String architecture() {
    return System.getProperty("os.arch");
  }

  @Override
  public long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
        >> 20;
  }

  @Override
  public long diskSpace() {
    try {
      return Files.getFileStore(workspace.root()).getUsableSpace() >> 20;
    } catch (IOException unknown) {
      throw new UncheckedIOException(unknown);
    }
  }

  @Override
  public Optional<String> unwritableFolder() {
    try (Stream<Path> modules = Files.list(workspace.root().resolve("exercises"))) {
      return Stream.concat(
              Stream.of(workspace.state()), modules.map(module -> module.resolve("src/main/java")))
          .filter(Files::isDirectory)
          .filter(folder -> !canWrite(folder))
          .map(Path::toString)
          .findFirst();
    } catch (IOException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  // Asked by doing it: the rights alone do not know of a file system that is mounted read-only.
  private static boolean canWrite(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".doctor-", ".tmp"));
      return true;
    } catch (IOException readOnly) {
      return false;
    }
  }

  @Override
  public Optional<String> problemOfTrialRun() {
    return TrialRun.problem(EngineOptions.defaults().withWorkerArchiveIn(workspace.cache()));
  }

  /** On either loopback address, whichever this JVM prefers. */
  @Override
  public boolean listens(int port) {
    return listens("127.0.0.1", port) || listens("::1", port);
  }

  private static boolean listens(String address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  @Override
  public Optional<String> output(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.exitValue() == 0 ? Optional.of(printed) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
