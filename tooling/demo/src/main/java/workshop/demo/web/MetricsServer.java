package workshop.demo.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Serves the metrics and nothing else, on an address that containers can reach: on Linux they do
 * not see the loopback of the machine.
 */
public final class MetricsServer {
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private MetricsServer() {}

  /**
   * Begins to serve {@code /metrics}, until the JVM ends.
   *
   * @param address of a network interface of this machine
   * @throws UncheckedIOException when this machine has no such address or the port is taken; the
   *     message of its cause is one sentence
   */
  public static void start(String address, int port, Supplier<String> metrics) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
      server.createContext(
          Guard.METRICS,
          exchange -> {
            try (exchange) {
              byte[] text = metrics.get().getBytes(StandardCharsets.UTF_8);
              exchange.getResponseHeaders().set("Content-Type", TYPE);
              exchange.sendResponseHeaders(200, text.length);
              exchange.getResponseBody().write(text);
            }
          });
      server.start();
    } catch (IOException refused) {
      throw new UncheckedIOException(
          new IOException(
              "The metrics cannot be served at %s:%d (%s)."
                  .formatted(address, port, refused.getMessage())));
    }
  }
}
