package workshop.demo.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Serves the files of the page and answers its questions, to this machine alone. */
public final class PageServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final Map<String, Function<Query, ?>> questions = new HashMap<>();
  private final Map<String, Function<Query, ?>> actions = new HashMap<>();
  private final Map<String, Supplier<String>> texts = new HashMap<>();

  private PageServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Takes the port; {@link #start} begins to answer.
   *
   * @param port 0 for any free one
   * @throws UncheckedIOException when the port is taken; the message is one sentence
   */
  public static PageServer on(int port) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      return new PageServer(HttpServer.create(new InetSocketAddress(loopback, port), 0));
    } catch (BindException taken) {
      throw new UncheckedIOException("Port " + port + " is taken by another program.", taken);
    } catch (IOException refused) {
      throw new UncheckedIOException(
          "Port " + port + " cannot be opened: " + refused.getMessage() + ".", refused);
    }
  }

  /** Answers {@code GET path} with the result as JSON. */
  public PageServer question(String path, Function<Query, ?> answer) {
    questions.put(path, answer);
    return this;
  }

  /** Answers {@code POST path} with the result as JSON. */
  public PageServer action(String path, Function<Query, ?> action) {
    actions.put(path, action);
    return this;
  }

  /** Answers {@code GET path} with a text that is no JSON. */
  public PageServer text(String path, Supplier<String> text) {
    texts.put(path, text);
    return this;
  }

  public PageServer start() {
    server.start();
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Where the page is, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        Guard.refusal(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders())
            .ifPresent(
                refusal -> {
                  throw refusal;
                });
        answer(exchange);
      } catch (Refusal refusal) {
        sendJson(exchange, refusal.status(), Map.of("error", refusal.getMessage()));
      } catch (RuntimeException unforeseen) {
        sendJson(exchange, 500, Map.of("error", "The page's server failed: " + unforeseen));
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Query query = Query.of(exchange.getRequestURI().getRawQuery());
    switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> {
        if (questions.containsKey(path)) {
          sendJson(exchange, 200, questions.get(path).apply(query));
        } else if (texts.containsKey(path)) {
          byte[] text = texts.get(path).get().getBytes(StandardCharsets.UTF_8);
          send(exchange, 200, MetricsServer.TYPE, text);
        } else {
          sendFile(exchange, path.equals("/") ? "/index.html" : path);
        }
      }
      case "POST" -> {
        if (!actions.containsKey(path)) {
          throw Refusal.notFound("There is no action " + path + ".");
        }
        sendJson(exchange, 200, actions.get(path).apply(query));
      }
      default -> throw new Refusal(405, "Only GET and POST are answered.");
    }
  }

  private void sendFile(HttpExchange exchange, String path) throws IOException {
    // Only names of one part: nothing outside of the folder can be named.
    if (!path.matches("/[a-z-]+\\.(html|css|js|svg)")) {
      throw Refusal.notFound("There is no page " + path + ".");
    }
    try (InputStream file = PageServer.class.getResourceAsStream("/workshop/demo/page" + path)) {
      if (file == null) {
        throw Refusal.notFound("There is no page " + path + ".");
      }
      String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
      send(exchange, 200, type, file.readAllBytes());
    }
  }

  private void sendJson(HttpExchange exchange, int status, Object value) throws IOException {
    send(exchange, status, "application/json", json.writeValueAsBytes(value));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
