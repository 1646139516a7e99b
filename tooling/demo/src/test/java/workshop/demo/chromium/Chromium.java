package workshop.demo.chromium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A real browser, driven over its DevTools protocol. */
public final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int PATIENCE_SECONDS = 30;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger commands = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> addresses = new CopyOnWriteArrayList<>();
  private String session;

  private Chromium(Path program) throws IOException {
    profile = Files.createTempDirectory("workshop-chromium");
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(debugger(), new Listener())
            .join();
    String target =
        send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** Where it is installed; empty if it is not. */
  public static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static Chromium start(Path program) throws IOException {
    return new Chromium(program);
  }

  /** The window's size, and whether the reader has chosen a dark screen. */
  public Chromium screen(int width, int height, boolean dark) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  /** Opens an address, as if for the first time. */
  public Chromium open(String address) {
    send("Page.navigate", Map.of("url", "about:blank"));
    send("Page.navigate", Map.of("url", address));
    return until("document.querySelector('h1')");
  }

  /** Waits until an expression is true, at most ten seconds. */
  public Chromium until(String expression) {
    value(
        """
        new Promise((done, fail) => {
          const end = Date.now() + 10000;
          const look = () => {
            let so = false;
            try { so = Boolean(%s); } catch (notYet) { }
            if (so) done(true);
            else if (Date.now() > end) fail(new Error("not so after ten seconds; the page says: " + document.body.innerText.slice(0, 600)));
            else setTimeout(look, 25);
          };
          look();
        })"""
            .formatted(expression));
    return this;
  }

  /** The value of an expression, as text. */
  public String value(String expression) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.get("exceptionDetails").toString());
    }
    return result.path("result").path("value").asText();
  }

  /** Whether an expression is true. */
  public boolean is(String expression) {
    return value("Boolean(" + expression + ")").equals("true");
  }

  /** Presses and releases a key, such as {@code Tab}, {@code Enter} or {@code ArrowLeft}. */
  public Chromium press(String key) {
    Map<String, Integer> codes =
        Map.of("Tab", 9, "Enter", 13, " ", 32, "ArrowLeft", 37, "ArrowRight", 39, "Home", 36);
    String text = key.equals("Enter") ? "\r" : key.equals(" ") ? " " : "";
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "text",
              type.equals("keyDown") ? text : "",
              "windowsVirtualKeyCode",
              codes.get(key)));
    }
    return this;
  }

  /** A picture of the whole page. */
  public byte[] picture() {
    int width = Integer.parseInt(value("document.documentElement.clientWidth"));
    int height = Integer.parseInt(value("document.documentElement.scrollHeight"));
    Map<String, ?> whole = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    String data =
        send("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", whole))
            .get("data")
            .asText();
    return Base64.getDecoder().decode(data);
  }

  /** Errors and warnings of the console, and exceptions. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The address of each request. */
  public List<String> addresses() {
    return List.copyOf(addresses);
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.walk(profile)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException | InterruptedException leftBehind) {
      // In the folder for temporary files.
    }
  }

  private URI debugger() throws IOException {
    BufferedReader errors = new BufferedReader(new InputStreamReader(process.getErrorStream()));
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      int address = line.indexOf("ws://");
      if (address >= 0) {
        Thread.ofVirtual().start(() -> errors.lines().forEach(ignored -> {}));
        return URI.create(line.substring(address));
      }
    }
    throw new IOException("the browser did not start");
  }

  private JsonNode send(String method, Map<String, ?> parameters) {
    int id = commands.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(id, answer);
    var message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (session != null) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private void receive(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = open.remove(message.get("id").asInt());
      if (message.has("error")) {
        answer.completeExceptionally(new AssertionError(message.get("error").toString()));
      } else {
        answer.complete(message.get("result"));
      }
      return;
    }
    JsonNode event = message.path("params");
    switch (message.path("method").asText()) {
      case "Runtime.exceptionThrown" -> complaints.add(event.path("exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "warning", "assert").contains(event.path("type").asText())) {
          complaints.add(event.toString());
        }
      }
      case "Log.entryAdded" -> complaints.add(event.path("entry").toString());
      case "Network.requestWillBeSent" -> addresses.add(event.path("request").path("url").asText());
      default -> {}
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        String whole = text.toString();
        text.setLength(0);
        try {
          receive(JSON.readTree(whole));
        } catch (IOException noJson) {
          complaints.add(whole);
        }
      }
      from.request(1);
      return null;
    }
  }
}
