package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.embedded.EmbeddedEventStore;

class StreamCommandTest {
  @TempDir private Path root;
  private MiniCourse course;

  @BeforeEach
  void a_course() {
    course = new MiniCourse(root);
  }

  @Test
  void before_any_check_there_is_nothing_to_see() {
    assertThat(course.run("stream").err())
        .contains("No check has written to the embedded store yet");
  }

  @Test
  void what_a_check_left_in_its_stores_can_be_looked_at() throws Exception {
    course.secondModule();
    course.notStarted("1.1").notStarted("1.2").notStarted("2.1").notStarted("2.2");
    try (EmbeddedEventStore facts = EmbeddedEventStore.start();
        EmbeddedEventStore rules = EmbeddedEventStore.start()) {
      append(facts.connectionString(), "order-7f3a");
      append(rules.connectionString(), "order-9b1c");

      course.leaves(facts.connectionString(), rules.connectionString()).run("check");
    }

    assertThat(course.run("stream").out()).contains("order-7f3a", "order-9b1c");
    assertThat(course.run("stream", "order-7").out()).contains("OrderCreated", "\"total\" : 5");
    assertThat(course.run("stream", "order").out()).contains("order-7f3a", "order-9b1c");
    assertThat(course.run("stream", "ordre").err()).contains("There is no stream ordre.");
  }

  @Test
  void what_was_left_stays_until_a_check_needs_a_store_again() throws Exception {
    course.notStarted("1.1").notStarted("1.2");
    try (EmbeddedEventStore facts = EmbeddedEventStore.start()) {
      append(facts.connectionString(), "order-7f3a");
      course.leaves(facts.connectionString()).run("check");
    }

    course.run("check");

    assertThat(course.run("stream").out()).contains("order-7f3a");
  }

  @Test
  void a_store_that_is_running_is_read_as_it_is_now() throws Exception {
    try (EmbeddedEventStore store = EmbeddedEventStore.start()) {
      append(store.connectionString(), "order-7f3a");

      assertThat(course.run("stream", "--store", store.connectionString()).out())
          .contains("order-7f3a");
      assertThat(course.run("stream", "order-7f3a", "--store", store.connectionString()).out())
          .contains("OrderCreated");
    }
  }

  @Test
  void a_container_is_gone_with_its_check() {
    assertThat(course.run("stream", "--store", "testcontainers").err())
        .contains("A container is gone with the check that started it");
  }

  private static void append(String connectionString, String stream) throws Exception {
    EventStoreDBClient client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(connectionString));
    byte[] data = "{\"total\":5}".getBytes(StandardCharsets.UTF_8);
    client.appendToStream(stream, EventData.builderAsJson("OrderCreated", data).build()).get();
    client.shutdown().get();
  }
}
