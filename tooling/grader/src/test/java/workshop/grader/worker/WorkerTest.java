package workshop.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import workshop.grader.engine.Jvm;

class WorkerTest {
  @Test
  void it_calls_the_address_that_it_was_given() throws Exception {
    try (ServerSocket door = doorThatNoJvmPrefers()) {
      door.setSoTimeout(60_000);
      Process worker = worker(door);
      try (OutputStream stdin = worker.getOutputStream()) {
        stdin.write("token\n".getBytes());
      }
      try (Socket caller = door.accept()) {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        assertThat(WorkerMessages.receive(in)).containsExactly("hello", "token");
      } finally {
        worker.destroyForcibly();
      }
    }
  }

  private static Process worker(ServerSocket door) throws IOException {
    List<String> arguments =
        List.of(door.getInetAddress().getHostAddress(), Integer.toString(door.getLocalPort()));
    return new ProcessBuilder(
            Jvm.command(
                List.of(),
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                arguments))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static ServerSocket doorThatNoJvmPrefers() {
    try {
      return new ServerSocket(0, 1, InetAddress.getByName("::1"));
    } catch (IOException noIpv6) {
      return abort("this machine has no IPv6");
    }
  }
}
