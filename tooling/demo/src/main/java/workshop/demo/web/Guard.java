package workshop.demo.web;

import com.sun.net.httpserver.Headers;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps pages of other sites away. A browser lets every site send requests to this machine, also
 * under a host name of that site that leads here.
 */
final class Guard {
  /** Our page sends it. A page of another site cannot, unless this server agrees. */
  static final String HEADER = "X-Workshop";

  /** What only numbers are behind, and Prometheus in a container asks for. */
  static final String METRICS = "/metrics";

  private static final String FROM_A_CONTAINER = "host.docker.internal";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private Guard() {}

  /** What is wrong with a request, if anything is. */
  static Optional<Refusal> refusal(String method, String path, Headers headers) {
    String host = hostOf(headers.getFirst("Host"));
    boolean isScrape = path.equals(METRICS) && host.equals(FROM_A_CONTAINER);
    if (!LOOPBACK.contains(host) && !isScrape) {
      return Optional.of(
          new Refusal(403, "This page answers under http://127.0.0.1 and http://localhost only."));
    }
    boolean changes = !method.equals("GET") && !method.equals("HEAD");
    if (changes && headers.getFirst(HEADER) == null) {
      return Optional.of(new Refusal(403, "Only this server's own page may do that."));
    }
    return Optional.empty();
  }

  private static String hostOf(String header) {
    return header == null ? "" : header.replaceFirst(":\\d+$", "").toLowerCase();
  }
}
