package workshop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventDataBuilder;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.EventStoreDBProjectionManagementClient;
import com.eventstore.dbclient.ReadAllOptions;
import com.eventstore.dbclient.ReadStreamOptions;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmbeddedEventStoreTest {
  @Test
  void a_client_reads_what_it_appended() throws Exception {
    try (EmbeddedEventStore store = EmbeddedEventStore.start()) {
      EventStoreDBClient client = clientOf(store);
      client.appendToStream("order-1", event()).get();

      var events = client.readStream("order-1", ReadStreamOptions.get()).get().getEvents();

      assertThat(events).hasSize(1);
      assertThat(events.get(0).getEvent().getEventType()).isEqualTo("OrderCreated");
      client.shutdown().get();
    }
  }

  @Test
  void a_taken_port_is_named_in_the_error() {
    try (EmbeddedEventStore store = EmbeddedEventStore.start()) {
      assertThatThrownBy(() -> EmbeddedEventStore.builder().port(store.port()).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("127.0.0.1:" + store.port());
    }
  }

  @Test
  void closing_twice_is_closing_once() {
    EmbeddedEventStore store = EmbeddedEventStore.start();
    store.close();
    store.close();
  }

  @Test
  void it_is_found_by_a_client_that_asks_a_cluster_for_its_leader() throws Exception {
    try (EmbeddedEventStore store = EmbeddedEventStore.start()) {
      EventStoreDBClient client =
          EventStoreDBClient.create(
              EventStoreDBConnectionString.parseOrThrow(
                  store.connectionString().replace("esdb://", "esdb+discover://")));
      client.appendToStream("order-1", event()).get();
      assertThat(client.readStream("order-1", ReadStreamOptions.get()).get().getEvents())
          .hasSize(1);
      client.shutdown().get();
    }
  }

  @Test
  void time_is_that_of_the_clock_it_is_given() throws Exception {
    Instant noon = Instant.parse("2026-02-03T12:00:00Z");
    try (EmbeddedEventStore store =
        EmbeddedEventStore.builder().clock(Clock.fixed(noon, ZoneOffset.UTC)).start()) {
      EventStoreDBClient client = clientOf(store);
      client.appendToStream("order-1", event()).get();
      var events = client.readStream("order-1", ReadStreamOptions.get()).get().getEvents();
      assertThat(events.get(0).getEvent().getCreated()).isEqualTo(noon);
      client.shutdown().get();
    }
  }

  @Test
  void a_fresh_server_already_holds_system_events() throws Exception {
    try (EmbeddedEventStore none =
            EmbeddedEventStore.builder().projections(Projections.NONE).start();
        EmbeddedEventStore all =
            EmbeddedEventStore.builder().startStandardProjections(false).start()) {
      assertThat(everything(none)).containsExactly("$$$scavenges");
      assertThat(everything(all)).hasSize(12).contains("$projections-$all");
    }
  }

  @Test
  void a_projection_in_javascript_is_refused_with_what_to_do_instead() throws Exception {
    try (EmbeddedEventStore store = EmbeddedEventStore.start()) {
      var projections =
          EventStoreDBProjectionManagementClient.create(
              EventStoreDBConnectionString.parseOrThrow(store.connectionString()));
      assertThatThrownBy(() -> projections.create("mine", "fromAll().when({})").get())
          .hasMessageContaining("UNIMPLEMENTED")
          .hasMessageContaining("no JavaScript")
          .hasMessageContaining("docker compose up");
      projections.shutdown().get();
    }
  }

  private static List<String> everything(EmbeddedEventStore store) throws Exception {
    EventStoreDBClient client = clientOf(store);
    List<String> streams =
        client.readAll(ReadAllOptions.get().fromStart()).get().getEvents().stream()
            .map(event -> event.getEvent().getStreamId())
            .toList();
    client.shutdown().get();
    return streams;
  }

  private static EventStoreDBClient clientOf(EmbeddedEventStore store) {
    return EventStoreDBClient.create(
        EventStoreDBConnectionString.parseOrThrow(store.connectionString()));
  }

  private static EventData event() {
    return EventDataBuilder.json(
            UUID.randomUUID(), "OrderCreated", "{}".getBytes(StandardCharsets.UTF_8))
        .build();
  }
}
