package workshop.kit.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Docker engine, asked over its socket in HTTP/1.0: it answers and closes, nothing to parse. */
final class DockerEngine {
  private static final int LIMIT_IN_SECONDS = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;

  /**
   * @param address {@code unix:///var/run/docker.sock} or {@code tcp://host:port}, without TLS
   */
  DockerEngine(String address) {
    this.address = address;
  }

  boolean answers() {
    return get("/_ping").isPresent();
  }

  /** The processors it has, as images name them: {@code amd64}, {@code arm64}. */
  Optional<String> processor() {
    return get("/version").flatMap(body -> field(body, "Arch"));
  }

  /** The processors that a local image is for; empty if the engine does not have the image. */
  Optional<String> processorOf(String image) {
    return get("/images/" + image + "/json").flatMap(body -> field(body, "Architecture"));
  }

  /**
   * Fetches an image from where its name says, however long that takes.
   *
   * @return why that failed, in the engine's words; empty when the image is there
   */
  Optional<String> fetch(String image) {
    int tag = image.indexOf(':', image.lastIndexOf('/') + 1);
    String name = tag < 0 ? image : image.substring(0, tag);
    String version = tag < 0 ? "latest" : image.substring(tag + 1);
    try {
      Reply reply = exchange("POST", "/images/create?fromImage=" + name + "&tag=" + version);
      return reply.isOk()
          ? lastError(reply.body)
          : Optional.of(field(reply.body, "message").orElse(""));
    } catch (IOException broken) {
      return Optional.of(broken.getMessage());
    }
  }

  /** The engine reports its progress line by line, and a failure on the last one. */
  private static Optional<String> lastError(String progress) {
    return progress
        .lines()
        .map(line -> field(line, "error"))
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later);
  }

  private static Optional<String> field(String json, String name) {
    try {
      return Optional.ofNullable(JSON.readTree(json).get(name)).map(JsonNode::asText);
    } catch (IOException notDocker) {
      return Optional.empty();
    }
  }

  private Optional<String> get(String path) {
    FutureTask<Reply> exchange = new FutureTask<>(() -> exchange("GET", path));
    Thread.ofPlatform().daemon().name("docker-check").start(exchange);
    try {
      return Optional.of(exchange.get(LIMIT_IN_SECONDS, TimeUnit.SECONDS))
          .filter(Reply::isOk)
          .map(Reply::body);
    } catch (ExecutionException | TimeoutException noAnswer) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      exchange.cancel(true);
    }
  }

  private Reply exchange(String method, String path) throws IOException {
    try (SocketChannel channel = SocketChannel.open(socketAddress())) {
      String request = method + " " + path + " HTTP/1.0\r\nHost: docker\r\n\r\n";
      channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      byte[] bytes = Channels.newInputStream(channel).readAllBytes();
      return Reply.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private SocketAddress socketAddress() throws IOException {
    URI uri = URI.create(address);
    return switch (String.valueOf(uri.getScheme())) {
      case "unix" -> UnixDomainSocketAddress.of(uri.getPath());
      case "tcp", "http" -> new InetSocketAddress(uri.getHost(), uri.getPort());
      default -> throw new IOException("No way to ask " + address);
    };
  }

  private record Reply(String head, String body) {
    static Reply of(String text) throws IOException {
      int end = text.indexOf("\r\n\r\n");
      if (!text.startsWith("HTTP/1.") || end < 0) {
        throw new IOException("This is no Docker engine");
      }
      return new Reply(text.substring(0, end), text.substring(end + 4));
    }

    boolean isOk() {
      return head.startsWith(" 200", "HTTP/1.x".length());
    }
  }
}
