package workshop.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import java.util.Collections;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import workshop.embedded.EmbeddedEventStore;
import workshop.embedded.Projections;

class StoreSizeTest {
  private static final int EVENTS = 20_000;

  @Test
  void a_number_that_costs_seconds_is_told_with_what_to_do() {
    assertThat(StoreSize.remark(523_456))
        .contains("about 500,000 events")
        .contains("about 10 s")
        .contains("docker compose down");
  }

  @Test
  void a_number_that_costs_nothing_is_not_told() {
    assertThat(StoreSize.remark(StoreSize.MANY)).isEmpty();
  }

  @Test
  void an_empty_store_has_few() {
    try (EmbeddedEventStore server = server()) {
      assertThat(StoreSize.estimate(server.connectionString())).isLessThan(500);
    }
  }

  @Test
  void the_number_is_about_right() {
    try (EmbeddedEventStore server = server()) {
      fill(server.connectionString());

      assertThat(StoreSize.estimate(server.connectionString()))
          .isBetween(EVENTS * 8L / 10, EVENTS * 12L / 10);
    }
  }

  private static EmbeddedEventStore server() {
    return EmbeddedEventStore.builder().projections(Projections.NONE).start();
  }

  private static void fill(String connectionString) {
    EventStoreDBClient client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(connectionString));
    for (int batch = 0; batch < EVENTS / 1_000; batch++) {
      Iterator<EventData> thousand =
          Collections.nCopies(1_000, "OrderCreated").stream()
              .map(type -> EventData.builderAsJson(type, new byte[] {'{', '}'}).build())
              .iterator();
      Futures.join(client.appendToStream("order-" + batch, thousand));
    }
    Futures.join(client.shutdown());
  }
}
