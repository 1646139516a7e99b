package workshop.grader.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import workshop.grader.worker.Job;
import workshop.grader.worker.Worker;
import workshop.grader.worker.WorkerMessages;

/** One worker JVM, seen from outside. It is asked for one job at a time. */
final class WorkerProcess {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  // So many times the limit, and no progress counts any more.
  private static final int MOST_LIMITS = 4;

  // They would change what a test sees, or print a line that no learner wrote.
  static final Set<String> NOT_FOR_WORKERS =
      Set.of("WORKSHOP_EVENTSTORE", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Process process;
  private final ServerSocket door;
  private final String token;
  private final Output output = new Output();
  private Socket socket;
  private DataInputStream in;
  private DataOutputStream out;
  private boolean fit = true;

  private WorkerProcess(Process process, ServerSocket door, String token) {
    this.process = process;
    this.door = door;
    this.token = token;
  }

  /** Starts a JVM; it may take a second until it answers, and nobody waits for it here. */
  static WorkerProcess start(Libraries libraries, Path folder, Optional<Path> archive) {
    String token = secret();
    try {
      ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      ProcessBuilder builder =
          new ProcessBuilder(command(libraries, archive, door))
              .directory(folder.toFile())
              .redirectErrorStream(true);
      builder.environment().keySet().removeAll(NOT_FOR_WORKERS);
      Process process = builder.start();
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write((token + "\n").getBytes(StandardCharsets.UTF_8));
      }
      WorkerProcess worker = new WorkerProcess(process, door, token);
      worker.output.drain(process.getInputStream());
      return worker;
    } catch (IOException e) {
      throw new EngineFailure("No JVM can be started to run the tests in", e);
    }
  }

  private static List<String> command(
      Libraries libraries, Optional<Path> archive, ServerSocket door) {
    List<String> flags = new ArrayList<>();
    archive.ifPresent(
        file -> {
          flags.add("-XX:+AutoCreateSharedArchive");
          flags.add("-XX:SharedArchiveFile=" + file);
          flags.add("-Xlog:disable");
        });
    flags.addAll(NativeCode.flags());
    flags.addAll(
        List.of(
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData",
            "-XX:-OmitStackTraceInFastThrow",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8"));
    return Jvm.command(
        flags,
        Libraries.classPath(libraries.all()),
        Worker.class.getName(),
        List.of(door.getInetAddress().getHostAddress(), Integer.toString(door.getLocalPort())));
  }

  private static String secret() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Whether it may be given another job. */
  boolean isFit() {
    return fit && process.isAlive();
  }

  /**
   * Runs a job until it is done, its time is up, or the worker has ended. After anything but a
   * clean end the worker is stopped.
   *
   * @param limit from the last sign of progress on
   * @throws EngineFailure when the worker does not even start
   */
  RunResult run(JobSpec spec, Duration limit, RunLog log) {
    String nonce = secret();
    connect();
    output.begin(nonce);
    Run run = new Run(nonce, log, cpu());
    RunResult.End end;
    try {
      WorkerMessages.send(out, spec.job(nonce).message());
      end = run.listen(limit);
    } catch (IOException | IllegalArgumentException goneOrTalkingNonsense) {
      end = RunResult.End.WORKER_ENDED;
    }
    return run.result(end);
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void connect() {
    if (socket != null) {
      return;
    }
    try (door) {
      door.setSoTimeout(200);
      long until = System.nanoTime() + START.toNanos();
      while (socket == null) {
        try {
          admit(door.accept());
        } catch (SocketTimeoutException notYet) {
          if (!process.isAlive() || System.nanoTime() > until) {
            throw new IOException(
                ("it did not answer. " + output.take(LAST_WORDS.toMillis())).strip());
          }
        }
      }
    } catch (IOException e) {
      kill();
      throw new EngineFailure("The JVM that runs the tests did not start", e);
    }
  }

  private void admit(Socket caller) throws IOException {
    caller.setTcpNoDelay(true);
    caller.setSoTimeout(5_000);
    DataInputStream reader = new DataInputStream(new BufferedInputStream(caller.getInputStream()));
    if (!WorkerMessages.receive(reader).equals(List.of("hello", token))) {
      caller.close();
      return;
    }
    socket = caller;
    in = reader;
    out = new DataOutputStream(new BufferedOutputStream(caller.getOutputStream()));
  }

  /** Lets it end by itself, which takes it a moment. */
  void dismiss() {
    fit = false;
    if (socket == null) {
      kill();
      return;
    }
    try {
      socket.close();
    } catch (IOException e) {
      kill();
    }
  }

  /** Ends it and everything it has started, now. */
  void kill() {
    fit = false;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      door.close();
      if (socket != null) {
        socket.close();
      }
    } catch (IOException closedAnyway) {
      return;
    }
  }

  /** A job that only lacks the name of its run. */
  interface JobSpec {
    Job job(String nonce);
  }

  private final class Run {
    private final String nonce;
    private final RunLog log;
    private final Duration cpuBefore;
    private final long start = System.nanoTime();
    private boolean clean;

    Run(String nonce, RunLog log, Duration cpuBefore) {
      this.nonce = nonce;
      this.log = log;
      this.cpuBefore = cpuBefore;
    }

    RunResult.End listen(Duration limit) throws IOException {
      long last = start + MOST_LIMITS * limit.toNanos();
      long until = start + limit.toNanos();
      try {
        while (true) {
          long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
          if (left <= 0) {
            throw new SocketTimeoutException();
          }
          socket.setSoTimeout((int) left);
          List<String> message = WorkerMessages.receive(in);
          if (message.size() < 2 || !message.get(1).equals(nonce)) {
            continue;
          }
          until = Math.min(last, System.nanoTime() + limit.toNanos());
          if (message.getFirst().equals("done")) {
            clean = message.get(2).equals("true");
            return RunResult.End.DONE;
          }
          log.accept(message);
        }
      } catch (SocketTimeoutException timeIsUp) {
        askWhere();
        return RunResult.End.TIME_IS_UP;
      }
    }

    private void askWhere() {
      try {
        WorkerMessages.send(out, List.of("where"));
        socket.setSoTimeout((int) LAST_WORDS.toMillis());
        List<String> message = WorkerMessages.receive(in);
        if (message.size() == 3 && message.get(0).equals("where") && message.get(1).equals(nonce)) {
          log.accept(message);
        }
      } catch (IOException itCannotSay) {
        return;
      }
    }

    RunResult result(RunResult.End end) {
      int exitCode = end == RunResult.End.WORKER_ENDED ? exitCode() : 0;
      String printed = output.take(end == RunResult.End.TIME_IS_UP ? 0 : 1_000);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Duration atWork = cpu().minus(cpuBefore);
      if (!clean) {
        kill();
      }
      return log.result(end, exitCode, printed, took, atWork.isNegative() ? took : atWork);
    }

    private int exitCode() {
      try {
        return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return -1;
      }
    }
  }
}
