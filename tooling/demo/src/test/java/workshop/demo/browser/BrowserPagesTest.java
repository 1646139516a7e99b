package workshop.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.DeleteStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workshop.demo.web.PageServer;
import workshop.embedded.EmbeddedEventStore;
import workshop.embedded.Projections;

/** Through HTTP, as the page asks, on a store without projections. */
class BrowserPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String METADATA =
      """
      {"aggregateId":"A-7","aggregateType":"order","eventVersion":3,"timestamp":"2026-03-02T10:00:00Z",
       "correlationId":"5f0b2f0e-0000-4000-8000-000000000001","causationId":null%s}""";

  private final HttpClient http = HttpClient.newHttpClient();
  private EmbeddedEventStore store;
  private EventStoreDBClient client;
  private PageServer server;

  @BeforeEach
  void a_store_without_projections() {
    store = EmbeddedEventStore.builder().projections(Projections.NONE).start();
    client =
        EventStoreDBClient.create(
            EventStoreDBConnectionString.parseOrThrow(store.connectionString()));
    server = PageServer.on(0);
    new BrowserPages(client).on(server);
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    client.shutdown().join();
    store.close();
  }

  @Test
  void it_finds_categories_and_streams_without_any_projection() throws Exception {
    append("order-7", "OrderCreated", "{}");
    append("order-7", "OrderShipped", "{}");
    append("payment-a-b", "PaymentTaken", "{}");
    append("audit", "Noted", "{}");

    JsonNode categories = get("/api/categories");
    JsonNode orders = get("/api/streams?category=order").get("streams");

    assertThat(names(categories.get("categories"))).contains("order", "payment", "");
    assertThat(categories.get("complete").asBoolean()).isTrue();
    assertThat(names(orders)).containsExactly("order-7");
    assertThat(orders.get(0).get("lastRevision").asLong()).isEqualTo(1);
    assertThat(orders.get(0).get("lastType").asText()).isEqualTo("OrderShipped");
  }

  @Test
  void a_later_look_finds_the_streams_that_were_added() throws Exception {
    append("order-7", "OrderCreated", "{}");
    get("/api/streams");

    append("order-8", "OrderCreated", "{}");
    append("order-7", "OrderShipped", "{}");

    assertThat(names(get("/api/streams?category=order").get("streams")))
        .containsExactly("order-7", "order-8");
  }

  @Test
  void it_reads_a_stream_page_by_page_each_event_once() throws Exception {
    for (int i = 0; i < 60; i++) {
      append("order-7", "Counted", "{\"n\":" + i + "}");
    }

    List<Long> backwards = revisions("/api/stream?name=order-7", 3);
    List<Long> forwards = revisions("/api/stream?name=order-7&direction=forwards", 3);

    assertThat(backwards).hasSize(60).startsWith(59L, 58L).endsWith(1L, 0L);
    assertThat(forwards).isEqualTo(backwards.reversed());
  }

  @Test
  void after_the_last_page_forwards_it_finds_what_was_added() throws Exception {
    append("order-7", "OrderCreated", "{}");
    JsonNode end = get("/api/stream?name=order-7&direction=forwards");

    append("order-7", "OrderShipped", "{}");
    JsonNode added =
        get("/api/stream?name=order-7&direction=forwards&from=" + end.get("next").asText());

    assertThat(added.get("events")).hasSize(1);
    assertThat(added.get("events").get(0).get("type").asText()).isEqualTo("OrderShipped");
  }

  @Test
  void it_reads_the_log_page_by_page_without_the_events_of_the_system() throws Exception {
    for (int i = 0; i < 40; i++) {
      append("order-" + i, "Counted", "{}");
      append("$internal-" + i, "Counted", "{}");
    }

    List<String> backwards = places("/api/all", 3);
    List<String> forwards = places("/api/all?direction=forwards", 3);

    assertThat(backwards).hasSize(40).startsWith("order-39").endsWith("order-0");
    assertThat(forwards).isEqualTo(backwards.reversed());
    assertThat(places("/api/all?system=true", 5)).contains("$internal-0", "order-0");
  }

  @Test
  void it_follows_links_or_shows_them() throws Exception {
    append("order-7", "OrderCreated", "{\"total\":10.00}");
    append("list", "$>", "0@order-7");
    append("list", "$>", "3@order-gone");

    JsonNode followed = get("/api/stream?name=list&direction=forwards").get("events");
    JsonNode shown = get("/api/stream?name=list&direction=forwards&links=true").get("events");

    assertThat(followed.get(0).get("type").asText()).isEqualTo("OrderCreated");
    assertThat(followed.get(0).get("place").get("stream").asText()).isEqualTo("list");
    assertThat(followed.get(0).get("target").get("stream").asText()).isEqualTo("order-7");
    assertThat(followed.get(1).get("missing").asBoolean()).isTrue();
    assertThat(shown.get(0).get("type").asText()).isEqualTo("$>");
    assertThat(shown.get(0).get("data").get("text").asText()).isEqualTo("0@order-7");
  }

  @Test
  void it_changes_nothing_in_the_data_but_the_white_space() throws Exception {
    append("order-7", "OrderCreated", "{\"total\":10.00,\"big\":12345678901234567890,\"a\":[1]}");
    append("order-7", "Text", "<script>alert(1)</script>");
    append("order-7", "Bytes", new byte[] {0, (byte) 0xff, 7});
    append("order-7", "Nothing", new byte[0]);

    JsonNode events = get("/api/stream?name=order-7&direction=forwards").get("events");

    assertThat(events.get(0).get("data").get("text").asText())
        .contains("\"total\" : 10.00", "12345678901234567890");
    assertThat(events.get(1).get("data").get("kind").asText()).isEqualTo("text");
    assertThat(events.get(2).get("data").get("text").asText()).isEqualTo("00 ff 07");
    assertThat(events.get(3).get("data").get("kind").asText()).isEqualTo("empty");
  }

  @Test
  void an_order_is_known_by_the_time_at_which_its_events_were_recorded_first() throws Exception {
    String created =
        """
        {"orderId":"A-7","customerId":"C-1","items":[],"discount":{"amount":"0.00","currency":"EUR"},
         "totalAmount":{"amount":"10.00","currency":"EUR"},"createdAt":"2026-03-02T10:00:00Z"}""";
    copied("order-A-7", "OrderCreated", created, "2026-03-02T10:00:01Z");
    copied("order-A-7", "Unknown", "{}", "2026-03-02T10:00:05Z");
    copied(
        "order-A-7",
        "OrderCancelled",
        "{\"orderId\":\"A-7\",\"reason\":\"late\",\"cancelledAt\":\"2026-03-02T10:00:02Z\"}",
        "2026-03-02T10:00:03Z"); // The clock went back.

    JsonNode steps = get("/api/order?id=A-7").get("steps");

    assertThat(steps.get(0).get("state").get("total").asText()).isEqualTo("10.00 EUR");
    assertThat(steps.get(0).get("knownFrom").asText()).isEqualTo("2026-03-02T10:00:01Z");
    assertThat(steps.get(1).get("problem").asText()).contains("Unknown");
    assertThat(steps.get(2).get("recorded").asText()).isEqualTo("2026-03-02T10:00:03Z");
    assertThat(steps.get(2).get("knownFrom").asText()).isEqualTo("2026-03-02T10:00:05Z");
    assertThat(steps.get(2).get("state").get("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void what_is_not_there_is_said_in_one_sentence() throws Exception {
    append("order-7", "OrderCreated", "{}");
    client.tombstoneStream("order-7", DeleteStreamOptions.get()).get();

    assertError(404, "There is no stream order-8", "/api/stream?name=order-8");
    assertError(410, "order-7 was deleted for good", "/api/stream?name=order-7");
    assertError(400, "name is missing", "/api/stream");
    assertError(400, "from must be a whole number", "/api/stream?name=order-8&from=-1");
    assertError(400, "A position is a number", "/api/all?from=first");
    assertError(400, "direction must be", "/api/all?direction=up");
    assertError(404, "There is no page", "/secret.html");
    assertError(404, "There is no page", "/../pom.xml");
  }

  @Test
  void a_store_that_has_stopped_is_said_in_one_sentence() throws Exception {
    store.close();

    assertError(502, "EventStoreDB does not answer", "/api/all");
  }

  private void append(String stream, String type, String data) throws Exception {
    append(stream, type, data.getBytes(StandardCharsets.UTF_8));
  }

  private void append(String stream, String type, byte[] data) throws Exception {
    client.appendToStream(stream, EventData.builderAsBinary(type, data).build()).get();
  }

  private void copied(String stream, String type, String data, String recorded) throws Exception {
    String metadata = METADATA.formatted(",\"$originalCreatedDate\":\"" + recorded + "\"");
    EventData event =
        EventData.builderAsJson(UUID.randomUUID(), type, data.getBytes(StandardCharsets.UTF_8))
            .metadataAsBytes(metadata.getBytes(StandardCharsets.UTF_8))
            .build();
    client.appendToStream(stream, AppendToStreamOptions.get(), event).get();
  }

  private List<Long> revisions(String path, int atMost) throws Exception {
    return pages(path, atMost).stream()
        .map(event -> event.get("place").get("revision").asLong())
        .toList();
  }

  private List<String> places(String path, int atMost) throws Exception {
    return pages(path, atMost).stream()
        .map(event -> event.get("place").get("stream").asText())
        .toList();
  }

  private List<JsonNode> pages(String path, int atMost) throws Exception {
    List<JsonNode> events = new ArrayList<>();
    String next = "";
    for (int i = 0; i < atMost && next != null; i++) {
      JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "from=" + encoded(next));
      page.get("events").forEach(events::add);
      next = page.get("next").isNull() ? null : page.get("next").asText();
    }
    return events;
  }

  private static String encoded(String text) {
    return text.replace("+", "%2B");
  }

  private static List<String> names(JsonNode list) {
    return list.findValuesAsText("name");
  }

  private JsonNode get(String path) throws Exception {
    HttpResponse<String> answer = send(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private void assertError(int status, String sentence, String path) throws Exception {
    HttpResponse<String> answer = send(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("error").asText()).contains(sentence);
  }

  private HttpResponse<String> send(String path) throws Exception {
    URI address = URI.create(server.address() + path);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
