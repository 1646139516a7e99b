package workshop.grader.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import workshop.kit.calls.Activity;

/**
 * A JVM that runs graded tests, one exercise after the other, and tells the engine on a socket of
 * its own what they did: what learner's code prints, nobody takes for a result.
 *
 * <p>Messages to it: {@code run} with a {@link Job}; {@code where}. From it, each with the job's
 * nonce: {@code started} and {@code finished} for each test, {@code container} for a failure
 * outside of a test, {@code progress} when events arrive, {@code done}; {@code where} with the
 * place the test's thread is at; {@code exiting} with the place that ends the JVM.
 */
public final class Worker {
  // A call that a test breaks off is no news for the learner. The field keeps the setting alive.
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  private static final long PROGRESS_EVERY_MILLIS = 500;
  private static final long PATIENCE_WITH_EXIT_HOOKS_MILLIS = 10_000;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final PrintStream console;
  private final Thread main = Thread.currentThread();
  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private volatile String nonce = "";

  private Worker(Socket socket, PrintStream console) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    this.console = console;
  }

  /**
   * @param arguments the engine's address and port; the token that proves who calls comes on the
   *     first line of standard input, where no process list shows it
   */
  public static void main(String[] arguments) throws Exception {
    String token =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    System.setIn(InputStream.nullInputStream());
    GRPC.setLevel(Level.OFF);
    PrintStream console =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // Who says hello is ready: what a start costs is not taken from an exercise's time.
    JobRunner runner = new JobRunner();
    runner.rehearse();
    Socket socket = new Socket(arguments[0], Integer.parseInt(arguments[1]));
    socket.setTcpNoDelay(true);
    Worker worker = new Worker(socket, console);
    worker.send("hello", token);
    worker.serve(runner);
  }

  private void serve(JobRunner runner) throws Exception {
    Thread control = new Thread(this::listen, "workshop-control");
    control.setDaemon(true);
    control.start();
    Thread progress = new Thread(this::sayWhatArrives, "workshop-progress");
    progress.setDaemon(true);
    progress.start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::sayWhoExits, "workshop-exit"));
    while (true) {
      Job job = jobs.take();
      nonce = job.nonce();
      boolean clean = runner.run(job, this::send);
      console.println();
      console.println(job.nonce());
      send("done", job.nonce(), Boolean.toString(clean));
    }
  }

  private void listen() {
    try {
      while (true) {
        List<String> message = WorkerMessages.receive(in);
        if (message.getFirst().equals("run")) {
          jobs.add(Job.of(message));
        } else {
          send("where", nonce, Frame.encode(Frame.of(main.getStackTrace())));
        }
      }
    } catch (IOException engineHasGone) {
      endWithEngine();
    }
  }

  private void sayWhatArrives() {
    long before = 0;
    try {
      while (true) {
        Thread.sleep(PROGRESS_EVERY_MILLIS);
        long now = Activity.ofThisJvm().progress();
        if (now != before) {
          before = now;
          send("progress", nonce);
        }
      }
    } catch (InterruptedException atTheEnd) {
      return;
    }
  }

  // Leaves in an orderly way, so that the JVM can write its class archive; but it does leave.
  private static void endWithEngine() {
    Thread end = new Thread(() -> System.exit(0), "workshop-end");
    end.setDaemon(true);
    end.start();
    try {
      Thread.sleep(PATIENCE_WITH_EXIT_HOOKS_MILLIS);
    } catch (InterruptedException atOnce) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  private void sayWhoExits() {
    for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
      for (StackTraceElement element : thread.getValue()) {
        if (element.getClassName().equals("java.lang.Runtime")
            && element.getMethodName().equals("exit")) {
          send("exiting", nonce, Frame.encode(Frame.of(thread.getValue())));
          return;
        }
      }
    }
  }

  private void send(String... message) {
    send(new ArrayList<>(List.of(message)));
  }

  private void send(List<String> message) {
    try {
      WorkerMessages.send(out, message);
    } catch (IOException engineHasGone) {
      Runtime.getRuntime().halt(0);
    }
  }
}
