package workshop.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.eventstore.dbclient.EventStoreDBClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workshop.embedded.EmbeddedEventStore;
import workshop.embedded.Projections;
import workshop.kit.store.Futures;
import workshop.kit.store.RawStream;
import workshop.kit.store.StoreUnavailable;
import workshop.kit.store.Streams;
import workshop.kit.time.Await;
import workshop.todo.Todo;

class EventStoreTest {
  private static final String PROPERTY = "workshop.eventstore";
  private static final List<EventStoreDBClient> SEEN = new ArrayList<>();
  private static final AtomicReference<EmbeddedEventStore> SERVER = new AtomicReference<>();

  private final String before = System.getProperty(PROPERTY);

  @BeforeEach
  void chooseTheEmbeddedServer() {
    SEEN.clear();
    System.setProperty(PROPERTY, "embedded");
  }

  @AfterEach
  void chooseAsBefore() {
    if (before == null) {
      System.clearProperty(PROPERTY);
    } else {
      System.setProperty(PROPERTY, before);
    }
  }

  @Test
  void what_one_test_appends_it_reads_from_its_own_stream() {
    Runs runs = Runs.of(Appends.class);

    assertThat(runs.passed("finds an empty stream and appends")).isTrue();
    assertThat(runs.passed("finds an empty stream again")).isTrue();
  }

  @Test
  void the_tests_of_a_class_share_a_client_and_it_is_closed_with_the_class() {
    assertThat(Runs.of(Appends.class).passed("Appends")).isTrue();

    assertThat(SEEN).hasSize(2).allMatch(client -> client == SEEN.getFirst());
    assertThat(SEEN.getFirst().isShutdown()).isTrue();
  }

  @Test
  void a_client_that_the_learner_shut_down_is_replaced() {
    Runs runs = Runs.of(ShutsDown.class);

    assertThat(runs.passed("shuts the client down")).isTrue();
    assertThat(runs.passed("shuts it down again")).isTrue();
  }

  @Test
  void a_store_that_cannot_be_had_fails_the_class_in_one_sentence_for_every_class() {
    System.setProperty(PROPERTY, "dockr");

    Runs runs = Runs.of(Appends.class, ShutsDown.class);

    assertThat(runs.failure("Appends"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith("-Dworkshop.eventstore is \"dockr\", but must be")
        .hasNoCause();
    assertThat(runs.failure("Appends").getStackTrace()).isEmpty();
    assertThat(runs.failure("ShutsDown")).isSameAs(runs.failure("Appends"));
  }

  @Test
  void a_failure_while_the_store_is_gone_is_the_stores() {
    try (EmbeddedEventStore server = EmbeddedEventStore.start()) {
      SERVER.set(server);
      System.setProperty(PROPERTY, server.connectionString() + "&maxDiscoverAttempts=1");

      Runs runs = Runs.of(LosesItsStore.class);

      assertThat(runs.failure("fails when the store is gone"))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("stopped answering during this test");
      assertThat(runs.failure("fails when the store is gone").getSuppressed()[0])
          .hasMessage("two events expected");
      assertThat(runs.failure("meets a todo when the store is gone")).isInstanceOf(Todo.class);
    }
  }

  @Test
  void a_failure_while_the_store_answers_is_the_learners() {
    assertThat(Runs.of(IsWrong.class).failure("is wrong")).hasMessage("two events expected");
  }

  @Test
  void a_projection_that_is_needed_is_started() {
    try (EmbeddedEventStore server =
        EmbeddedEventStore.builder().startStandardProjections(false).start()) {
      System.setProperty(PROPERTY, server.connectionString());

      assertThat(Runs.of(FollowsACategory.class).passed("follows a category")).isTrue();
    }
  }

  @Test
  void a_projection_that_is_needed_and_cannot_be_had_is_the_stores_failure() {
    try (EmbeddedEventStore server =
        EmbeddedEventStore.builder().projections(Projections.NONE).start()) {
      System.setProperty(PROPERTY, server.connectionString());

      assertThat(Runs.of(FollowsACategory.class).failure("FollowsACategory"))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageStartingWith("This exercise needs the projection $by_category");
    }
  }

  @EventStore(projections = true)
  static class FollowsACategory {
    @Test
    void follows_a_category(EventStoreDBClient client, Streams streams) {
      String category = streams.fresh("shop").name().replace('-', '_');
      new RawStream(client, category + "-1").append("OrderCreated", "{}");
      RawStream links = new RawStream(client, "$ce-" + category);

      Await.briefly().until("the link is there", () -> links.types().equals(List.of("$>")));
    }
  }

  @EventStore
  static class Appends {
    private final RawStream order;

    Appends(EventStoreDBClient client, Streams streams) {
      order = new RawStream(client, streams.fresh("order").name());
      SEEN.add(client);
    }

    @Test
    void finds_an_empty_stream_and_appends() {
      assertThat(order.events()).isEmpty();

      order.append("OrderCreated", "{\"total\": 20.00}");

      assertThat(order.types()).containsExactly("OrderCreated");
      assertThat(order.events().getFirst().revision()).isZero();
      assertThat(order.events().getFirst().contentType()).isEqualTo("application/json");
      assertThat(order.events().getFirst().json().get("total")).hasToString("20.00");
    }

    @Test
    void finds_an_empty_stream_again() {
      assertThat(order.events()).isEmpty();
    }
  }

  @EventStore
  static class ShutsDown {
    @Test
    void shuts_the_client_down(EventStoreDBClient client, Streams streams) {
      shutDownAfterUse(client, streams);
    }

    @Test
    void shuts_it_down_again(EventStoreDBClient client, Streams streams) {
      shutDownAfterUse(client, streams);
    }

    private static void shutDownAfterUse(EventStoreDBClient client, Streams streams) {
      new RawStream(client, streams.fresh("order").name()).append("OrderCreated", "{}");
      Futures.join(client.shutdown());
    }
  }

  @EventStore
  @Exercise("9.5")
  static class LosesItsStore {
    @Test
    void fails_when_the_store_is_gone() {
      SERVER.get().close();
      fail("two events expected");
    }

    @Test
    void meets_a_todo_when_the_store_is_gone() {
      SERVER.get().close();
      throw new Todo("9.5", "write it");
    }
  }

  @EventStore
  static class IsWrong {
    @Test
    void is_wrong() {
      fail("two events expected");
    }
  }
}
