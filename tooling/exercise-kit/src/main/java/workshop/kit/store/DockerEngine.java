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

  private final URI address;

  /**
   * @param address {@code unix:///var/run/docker.sock} or {@code tcp://host:port}, without TLS
   */
  DockerEngine(URI address) {
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

  private static Optional<String> field(String json, String name) {
    try {
      return Optional.ofNullable(JSON.readTree(json).get(name)).map(JsonNode::asText);
    } catch (IOException notDocker) {
      return Optional.empty();
    }
  }

  private Optional<String> get(String path) {
    FutureTask<Optional<String>> exchange = new FutureTask<>(() -> exchange(path));
    Thread.ofPlatform().daemon().name("docker-check").start(exchange);
    try {
      return exchange.get(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException noAnswer) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      exchange.cancel(true);
    }
  }

  private Optional<String> exchange(String path) throws IOException {
    try (SocketChannel channel = SocketChannel.open(socketAddress())) {
      String request = "GET " + path + " HTTP/1.0\r\nHost: docker\r\n\r\n";
      channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      byte[] bytes = Channels.newInputStream(channel).readAllBytes();
      String reply = new String(bytes, StandardCharsets.UTF_8);
      boolean ok = reply.startsWith("HTTP/1.") && reply.startsWith(" 200", "HTTP/1.x".length());
      return ok ? Optional.of(reply.substring(reply.indexOf("\r\n\r\n") + 4)) : Optional.empty();
    }
  }

  private SocketAddress socketAddress() throws IOException {
    return switch (String.valueOf(address.getScheme())) {
      case "unix" -> UnixDomainSocketAddress.of(address.getPath());
      case "tcp", "http" -> new InetSocketAddress(address.getHost(), address.getPort());
      default -> throw new IOException("No way to ask " + address);
    };
  }
}
