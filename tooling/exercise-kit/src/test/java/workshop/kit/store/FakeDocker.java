package workshop.kit.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a Docker engine answers to the few questions that are asked, on a socket of its own. */
final class FakeDocker implements AutoCloseable {
  private final Map<String, String> bodies;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ServerSocketChannel server;
  private final Path socket;

  /**
   * @param bodies the bodies by path; every other path is not found
   */
  FakeDocker(Map<String, String> bodies) throws IOException {
    this.bodies = new ConcurrentHashMap<>(bodies);
    this.socket = Files.createTempDirectory("docker").resolve("s");
    this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  static FakeDocker with(String processor, Map<String, String> processorsOfImages)
      throws IOException {
    Map<String, String> bodies = new HashMap<>();
    bodies.put("/_ping", "OK");
    bodies.put("/version", "{\"Arch\":\"" + processor + "\"}");
    processorsOfImages.forEach(
        (image, its) ->
            bodies.put("/images/" + image + "/json", "{\"Architecture\":\"" + its + "\"}"));
    return new FakeDocker(bodies);
  }

  /** What it answers to one more path. */
  void answers(String path, String body) {
    bodies.put(path, body);
  }

  /** The paths that it was asked for, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  URI address() {
    return URI.create("unix://" + socket);
  }

  private void serve() {
    try {
      while (true) {
        try (SocketChannel caller = server.accept()) {
          answer(caller);
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void answer(SocketChannel caller) throws IOException {
    BufferedReader request =
        new BufferedReader(Channels.newReader(caller, StandardCharsets.US_ASCII));
    String path = request.readLine().split(" ")[1];
    asked.add(path);
    String body = bodies.get(path);
    String reply =
        body == null
            ? "HTTP/1.0 404 Not Found\r\n\r\n{}"
            : "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n" + body;
    caller.write(ByteBuffer.wrap(reply.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
    Files.deleteIfExists(socket.getParent());
  }
}
