package workshop.embedded.core.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import workshop.embedded.core.AppendResult;
import workshop.embedded.core.EventFilter;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.Position;
import workshop.embedded.core.ReadItem;
import workshop.embedded.core.Source;
import workshop.embedded.core.StoreFixture;
import workshop.embedded.core.StreamReadRequest;
import workshop.embedded.core.TestTimer;

class PersistentSubscriptionsTest {
  private static final GroupKey KEY = new GroupKey("s", "g");
  private static final String PARKED = "$persistentsubscription-s::g-parked";
  private static final String CHECKPOINTS = "$persistentsubscription-s::g-checkpoint";

  private final StoreFixture fixture = new StoreFixture();
  private final TestTimer timer = new TestTimer();
  private long millis;
  private final PersistentSubscriptions subscriptions =
      new PersistentSubscriptions(
          fixture.store, fixture.clock(), timer, Runnable::run, () -> millis);

  @Test
  void a_group_starts_with_the_place_it_was_given() {
    fixture.fill("s", 3);
    create(new Settings().from(1));
    Client client = connect(10);
    assertThat(client.got).containsExactly("1@s", "2@s");
    fixture.append("s", "x");
    assertThat(client.got).endsWith("3@s");
  }

  @Test
  void the_end_is_where_it_was_when_the_group_was_created() {
    fixture.fill("s", 3);
    create(new Settings().from(-1));
    fixture.append("s", "x");
    assertThat(connect(10).got).containsExactly("3@s");
  }

  @Test
  void a_consumer_gets_no_more_than_it_has_room_for() {
    fixture.fill("s", 6);
    create(new Settings());
    Client client = connect(2);
    assertThat(client.got).containsExactly("0@s", "1@s");
    client.ack("0@s");
    assertThat(client.got).containsExactly("0@s", "1@s", "2@s");
  }

  @Test
  void round_robin_takes_turns_and_passes_over_the_full() {
    create(new Settings());
    Client first = connect(3);
    Client second = connect(3);
    fixture.fill("s", 8);
    assertThat(first.got).containsExactly("0@s", "2@s", "4@s");
    assertThat(second.got).containsExactly("1@s", "3@s", "5@s");
    first.ack("0@s");
    assertThat(first.got).endsWith("6@s");
  }

  @Test
  void dispatch_to_single_fills_the_first_before_the_second() {
    create(new Settings().with(ConsumerStrategy.DISPATCH_TO_SINGLE));
    Client first = connect(3);
    Client second = connect(3);
    fixture.fill("s", 8);
    assertThat(first.got).containsExactly("0@s", "1@s", "2@s");
    assertThat(second.got).containsExactly("3@s", "4@s", "5@s");
    first.ack("0@s");
    assertThat(first.got).endsWith("6@s");
  }

  @Test
  void pinned_keeps_a_stream_with_one_consumer_and_lets_others_pass() {
    GroupKey all = new GroupKey(GroupKey.ALL, "g");
    subscriptions.create(
        all,
        new Settings().with(ConsumerStrategy.PINNED).fromAll(Position.START).done(),
        EventFilter.regex(EventFilter.Subject.STREAM, "^p-"));
    Client first = new Client();
    Client second = new Client();
    first.connection = subscriptions.connect(all, first, 1_000);
    second.connection = subscriptions.connect(all, second, 1_000);
    for (int i = 0; i < 200; i++) {
      fixture.append("p-" + i % 20, "x");
    }
    assertThat(first.got.size() + second.got.size()).isEqualTo(200);
    assertThat(first.got).isNotEmpty();
    assertThat(second.got).isNotEmpty();
    assertThat(first.streams()).doesNotContainAnyElementsOf(second.streams());
    first.connection.close();
    assertThat(second.streams()).hasSize(20);
  }

  @Test
  void pinned_by_correlation_keeps_what_belongs_together_with_one_consumer() {
    create(new Settings().with(ConsumerStrategy.PINNED_BY_CORRELATION));
    Client first = connect(1_000);
    Client second = connect(1_000);
    for (int i = 0; i < 200; i++) {
      append("{\"a\":1,\"$correlationId\":\"c-" + i % 20 + "\"}");
    }
    assertThat(first.got.size() + second.got.size()).isEqualTo(200);
    assertThat(first.correlations()).isNotEmpty();
    assertThat(second.correlations()).isNotEmpty();
    assertThat(first.correlations()).doesNotContainAnyElementsOf(second.correlations());
  }

  @Test
  void without_a_correlation_the_stream_is_what_belongs_together() {
    create(new Settings().with(ConsumerStrategy.PINNED_BY_CORRELATION));
    Client first = connect(1_000);
    Client second = connect(1_000);
    for (String metadata :
        List.of(
            "", "no json", "[]", "{\"$correlationId\":7}", "{\"a\":{},\"$correlationId\":\"c\"}")) {
      append(metadata);
    }
    assertThat(List.of(first.got.size(), second.got.size())).containsExactlyInAnyOrder(0, 5);
  }

  @Test
  void a_link_is_pinned_by_the_stream_it_points_to_followed_or_not() {
    create(new Settings().with(ConsumerStrategy.PINNED));
    Client first = connect(1_000);
    Client second = connect(1_000);
    for (int i = 0; i < 200; i++) {
      fixture.link("s", i + "@target-" + i % 20);
    }
    assertThat(first.got).isNotEmpty();
    assertThat(second.got).isNotEmpty();
    assertThat(first.targets()).doesNotContainAnyElementsOf(second.targets());
  }

  @Test
  void a_refused_event_comes_again_until_it_is_parked() {
    fixture.fill("s", 1);
    create(new Settings().retries(2));
    Client client = connect(10);
    client.nack("0@s", NackAction.RETRY);
    client.nack("0@s", NackAction.RETRY);
    client.nack("0@s", NackAction.RETRY);
    assertThat(client.got).containsExactly("0@s", "0@s again 1", "0@s again 2");
    assertThat(data(PARKED)).containsExactly("0@s");
    assertThat(metadata(PARKED, 0))
        .startsWith("{\n  \"added\": \"")
        .endsWith("\",\n  \"reason\": \"Reached retry count of 2\"\n}");
  }

  @Test
  void a_parked_event_says_why_and_which_it_was() {
    fixture.fill("s", 2);
    create(new Settings());
    connect(10).nack("1@s", NackAction.PARK);
    assertThat(data(PARKED)).containsExactly("1@s");
    assertThat(metadata(PARKED, 0))
        .endsWith(
            "\"reason\": \"Client explicitly NAK'ed message.\\nwhy\",\n"
                + "  \"subscriptionEventNumber\": 1\n}");
    assertThat(subscriptions.info(KEY).parked()).isEqualTo(1);
  }

  @Test
  void a_skipped_event_is_gone() {
    fixture.fill("s", 1);
    create(new Settings());
    Client client = connect(10);
    client.nack("0@s", NackAction.SKIP);
    assertThat(client.got).containsExactly("0@s");
    assertThat(data(PARKED)).isEmpty();
    assertThat(subscriptions.info(KEY).outstanding()).isZero();
  }

  @Test
  void an_event_without_an_answer_comes_again_when_its_time_is_up() {
    fixture.fill("s", 1);
    create(new Settings().timeout(1_500));
    Client client = connect(10);
    pass(1_000);
    assertThat(client.got).containsExactly("0@s");
    pass(1_000);
    assertThat(client.got).containsExactly("0@s", "0@s again 1");
    client.ack("0@s");
    pass(10_000);
    assertThat(client.got).hasSize(2);
  }

  @Test
  void who_leaves_leaves_its_events_to_others() {
    fixture.fill("s", 2);
    create(new Settings());
    connect(10).connection.close();
    assertThat(connect(10).got).containsExactly("0@s again 1", "1@s again 1");
  }

  @Test
  void replayed_events_come_through_their_parked_link_and_stay_out_of_sight() {
    fixture.fill("s", 3);
    create(new Settings());
    Client client = connect(10);
    for (String event : List.of("0@s", "1@s", "2@s")) {
      client.nack(event, NackAction.PARK);
    }
    client.got.clear();
    subscriptions.replayParked(KEY, 2);
    assertThat(client.got).containsExactly("0@s via 0", "1@s via 1");
    subscriptions.replayParked(KEY, Long.MAX_VALUE);
    subscriptions.replayParked(KEY, Long.MAX_VALUE);
    assertThat(client.got).endsWith("2@s via 2").hasSize(3);
    assertThat(data(PARKED)).isEmpty();
    assertThat(data("$$" + PARKED)).singleElement().asString().startsWith("{\"$tb\":3,\"$acl\"");
  }

  @Test
  void a_checkpoint_names_the_last_event_before_the_first_that_is_not_done() {
    fixture.fill("s", 4);
    create(new Settings().checkpoints(1, 1));
    Client client = connect(10);
    client.ack("0@s");
    client.ack("2@s");
    client.ack("3@s");
    assertThat(data(CHECKPOINTS)).containsExactly("\"0\"");
    client.ack("1@s");
    assertThat(data(CHECKPOINTS)).containsExactly("\"0\"", "\"3\"");
    assertThat(subscriptions.info(KEY).lastCheckpoint()).isEqualTo("3");
  }

  @Test
  void below_the_maximum_a_checkpoint_waits_for_its_time() {
    fixture.fill("s", 4);
    create(new Settings().checkpoints(2, 1_000));
    Client client = connect(10);
    client.ack("0@s");
    pass(5_000);
    assertThat(data(CHECKPOINTS)).isEmpty();
    client.ack("1@s");
    assertThat(data(CHECKPOINTS)).isEmpty();
    pass(2_000);
    assertThat(data(CHECKPOINTS)).containsExactly("\"1\"");
  }

  @Test
  void an_update_drops_the_consumers_and_goes_on_from_the_checkpoint() {
    fixture.fill("s", 3);
    create(new Settings().checkpoints(1, 1));
    Client client = connect(10);
    client.ack("0@s");
    subscriptions.update(KEY, new Settings().checkpoints(1, 1).done());
    assertThat(client.goodbye).isInstanceOf(GroupError.Dropped.class);
    assertThat(connect(10).got).containsExactly("1@s", "2@s");
  }

  @Test
  void a_deleted_group_drops_its_consumers_and_forgets_how_far_it_was() {
    fixture.fill("s", 2);
    create(new Settings().checkpoints(1, 1));
    Client client = connect(10);
    client.ack("0@s");
    subscriptions.delete(KEY);
    assertThat(client.goodbye)
        .hasMessage("Subscription group g on stream s was dropped.")
        .isInstanceOf(GroupError.Dropped.class);
    create(new Settings());
    assertThat(connect(10).got).containsExactly("0@s", "1@s");
  }

  @Test
  void what_does_not_fit_is_refused() {
    create(new Settings().subscribers(1));
    connect(10);
    assertThatThrownBy(() -> create(new Settings())).isInstanceOf(GroupError.Exists.class);
    assertThatThrownBy(() -> connect(10)).isInstanceOf(GroupError.MaximumSubscribersReached.class);
    GroupKey other = new GroupKey("s", "other");
    assertThatThrownBy(() -> subscriptions.info(other)).isInstanceOf(GroupError.DoesNotExist.class);
    assertThatThrownBy(() -> subscriptions.list("t")).isInstanceOf(GroupError.DoesNotExist.class);
    assertThatThrownBy(
            () -> subscriptions.create(other, new Settings().from(-2).done(), everything()))
        .isInstanceOf(GroupError.Failed.class);
    assertThatThrownBy(
            () -> subscriptions.create(other, new Settings().batch(500).done(), everything()))
        .isInstanceOf(GroupError.Failed.class);
  }

  @Test
  void a_group_over_everything_is_filtered_and_starts_with_its_position() {
    fixture.append("a", "x");
    long second = ((AppendResult.Success) fixture.append("s", "x")).position().orElseThrow();
    GroupKey all = new GroupKey(GroupKey.ALL, "g");
    subscriptions.create(
        all,
        new Settings().fromAll(new Position(second, second)).done(),
        EventFilter.prefixes(EventFilter.Subject.STREAM, List.of("s")));
    Client client = new Client();
    client.connection = subscriptions.connect(all, client, 10);
    fixture.append("a", "x");
    fixture.append("s", "x");
    assertThat(client.got).containsExactly("0@s", "1@s");
    assertThat(subscriptions.info(all).settings().start().text())
        .isEqualTo("C:" + second + "/P:" + second);
  }

  @Test
  void the_limits_of_the_stream_hold_for_its_history() {
    fixture.fill("s", 5);
    fixture.metadata("s", "{\"$maxCount\":2}");
    create(new Settings());
    Client client = connect(10);
    fixture.fill("s", 3);
    assertThat(client.got).containsExactly("3@s", "4@s", "5@s", "6@s", "7@s");
  }

  private static EventFilter everything() {
    return EventFilter.everything();
  }

  private void pass(int time) {
    for (int passed = 0; passed < time; passed += 500) {
      millis += 500;
      timer.pass(Duration.ofMillis(500));
    }
  }

  private void create(Settings settings) {
    subscriptions.create(KEY, settings.done(), everything());
  }

  private void append(String metadata) {
    NewEvent event = fixture.event("x", "{}");
    fixture.store.append(
        "s",
        ExpectedRevision.ANY,
        List.of(
            new NewEvent(
                event.id(), event.type(), true, event.data(), StoreFixture.bytes(metadata))));
  }

  private Client connect(int bufferSize) {
    Client client = new Client();
    client.connection = subscriptions.connect(KEY, client, bufferSize);
    return client;
  }

  private List<String> data(String stream) {
    return events(stream).stream()
        .map(event -> new String(event.data(), StandardCharsets.UTF_8))
        .toList();
  }

  private String metadata(String stream, int index) {
    return new String(events(stream).get(index).metadata(), StandardCharsets.UTF_8);
  }

  private List<LoggedEvent> events(String stream) {
    Source source =
        new StreamReadRequest(stream, true, 0, Long.MAX_VALUE, false, false).open(fixture.store);
    List<LoggedEvent> events = new ArrayList<>();
    while (source.next() instanceof ReadItem.Event event) {
      events.add(event.event());
    }
    return events;
  }

  /** A consumer that writes down what it gets and answers when told to. */
  private static final class Client implements Consumer.Client {
    private final List<String> got = new ArrayList<>();
    private final List<LoggedEvent> events = new ArrayList<>();
    private PersistentSubscriptions.Connection connection;
    private GroupError goodbye;

    @Override
    public void deliver(ReadItem.Event event, int retryCount) {
      String line = event.event().revision() + "@" + event.event().stream();
      line += event.link() == null ? "" : " via " + event.link().revision();
      got.add(retryCount == 0 ? line : line + " again " + retryCount);
      events.add(event.original());
    }

    @Override
    public void drop(GroupError why) {
      goodbye = why;
    }

    List<String> streams() {
      return events.stream().map(LoggedEvent::stream).distinct().toList();
    }

    List<String> correlations() {
      return texts(LoggedEvent::metadata);
    }

    List<String> targets() {
      return texts(LoggedEvent::data).stream().map(link -> link.split("@")[1]).distinct().toList();
    }

    private List<String> texts(Function<LoggedEvent, byte[]> part) {
      return events.stream()
          .map(part)
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .distinct()
          .toList();
    }

    void ack(String event) {
      connection.ack(id(event));
    }

    void nack(String event, NackAction action) {
      connection.nack(id(event), action, "why");
    }

    private List<UUID> id(String name) {
      return events.stream()
          .filter(event -> (event.revision() + "@" + event.stream()).equals(name))
          .map(LoggedEvent::id)
          .limit(1)
          .toList();
    }
  }

  /** The settings that clients send when nothing is said, and what a test says. */
  private static final class Settings {
    private GroupStart start = new GroupStart.Revision(0);
    private int timeout = 30_000;
    private int retries = 10;
    private int minCheckpoint = 10;
    private int maxCheckpoint = 1_000;
    private int subscribers;
    private int batch = 20;
    private ConsumerStrategy strategy = ConsumerStrategy.ROUND_ROBIN;

    Settings from(long revision) {
      start = new GroupStart.Revision(revision);
      return this;
    }

    Settings fromAll(Position position) {
      start = new GroupStart.At(position);
      return this;
    }

    Settings with(ConsumerStrategy value) {
      strategy = value;
      return this;
    }

    Settings retries(int value) {
      retries = value;
      return this;
    }

    Settings timeout(int value) {
      timeout = value;
      return this;
    }

    Settings checkpoints(int min, int max) {
      minCheckpoint = min;
      maxCheckpoint = max;
      return this;
    }

    Settings subscribers(int value) {
      subscribers = value;
      return this;
    }

    Settings batch(int value) {
      batch = value;
      return this;
    }

    GroupSettings done() {
      return new GroupSettings(
          start,
          false,
          false,
          timeout,
          retries,
          minCheckpoint,
          maxCheckpoint,
          2_000,
          subscribers,
          500,
          batch,
          500,
          strategy);
    }
  }
}
