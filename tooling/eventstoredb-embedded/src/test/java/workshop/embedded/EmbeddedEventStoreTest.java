package workshop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventDataBuilder;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.ReadStreamOptions;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
