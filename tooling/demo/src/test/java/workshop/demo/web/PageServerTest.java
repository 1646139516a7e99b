package workshop.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageServerTest {
  private final AtomicInteger acted = new AtomicInteger();
  private final PageServer server =
      PageServer.on(0)
          .question("/api/n", query -> 7)
          .text("/metrics", () -> "up 1")
          .action("/api/act", query -> acted.incrementAndGet())
          .start();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST:8080", "[::1]:80"})
  void it_answers_under_the_names_of_this_machine(String host) throws IOException {
    assertThat(send("GET /api/n HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.example", "localhost.example", "127.0.0.1.example:80", "10.0.0.1"})
  void it_refuses_a_name_of_another_site_that_leads_here(String host) throws IOException {
    assertThat(send("GET /api/n HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 403");
    assertThat(send("GET / HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 403");
  }

  @Test
  void prometheus_in_a_container_gets_the_metrics_and_nothing_else() throws IOException {
    String host = "Host: host.docker.internal:2115";

    assertThat(send("GET /metrics HTTP/1.1", host)).startsWith("HTTP/1.1 200").endsWith("up 1");
    assertThat(send("GET /api/n HTTP/1.1", host)).startsWith("HTTP/1.1 403");
  }

  @Test
  void only_its_own_page_can_act() throws IOException {
    String refused = send("POST /api/act HTTP/1.1", "Host: localhost", "Content-Length: 0");
    String done =
        send("POST /api/act HTTP/1.1", "Host: localhost", "Content-Length: 0", "X-Workshop: 1");

    assertThat(refused).startsWith("HTTP/1.1 403");
    assertThat(done).startsWith("HTTP/1.1 200");
    assertThat(acted).hasValue(1);
    assertThat(send("OPTIONS /api/act HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 403");
  }

  @Test
  void the_page_loads_from_nowhere_else() throws IOException {
    assertThat(send("GET / HTTP/1.1", "Host: localhost"))
        .containsIgnoringCase("Content-security-policy: default-src 'none'; script-src 'self'")
        .containsIgnoringCase("X-content-type-options: nosniff")
        .contains("<!doctype html>");
  }

  @Test
  void a_port_that_is_taken_is_said_in_one_sentence() {
    int taken = URI.create(server.address()).getPort();

    assertThatThrownBy(() -> PageServer.on(taken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Port " + taken + " is taken by another program.");
  }

  private String send(String... lines) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
