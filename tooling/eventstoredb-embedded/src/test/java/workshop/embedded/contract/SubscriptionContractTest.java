package workshop.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eventstore.dbclient.DeleteStreamOptions;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.StreamMetadata;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.SubscribeToStreamOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionFilter;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Contract
class SubscriptionContractTest {
  private final EventStoreDBClient client;
  private final String stream = Events.fresh("subscribe-");
  private final Heard heard =
      new Heard(event -> event.getOriginalEvent().getStreamId().contains(stream));
  private Subscription subscription;

  SubscriptionContractTest(EventStoreDBClient client) {
    this.client = client;
  }

  @AfterEach
  void stop() {
    if (subscription != null) {
      subscription.stop();
    }
  }

  @Test
  void history_comes_first_then_caught_up_then_what_is_new() throws Exception {
    Events.append(client, stream, "a", "b");
    subscribe(SubscribeToStreamOptions.get().fromStart());
    heard.next("0 a", "1 b", "caught up");
    Events.append(client, stream, "c");
    heard.next("2 c");
  }

  @Test
  void it_starts_behind_the_revision_it_is_given() throws Exception {
    Events.append(client, stream, "a", "b");
    subscribe(SubscribeToStreamOptions.get().fromRevision(0));
    heard.next("1 b", "caught up");
  }

  @Test
  void from_the_end_there_is_no_history() throws Exception {
    Events.append(client, stream, "a");
    subscribe(SubscribeToStreamOptions.get().fromEnd());
    heard.next("caught up");
    Events.append(client, stream, "b");
    heard.next("1 b");
  }

  @Test
  void a_stream_may_be_followed_before_it_exists() throws Exception {
    subscribe(SubscribeToStreamOptions.get().fromStart());
    heard.next("caught up");
    Events.append(client, stream, "a");
    heard.next("0 a");
  }

  @Test
  void a_limit_holds_for_history_alone() throws Exception {
    Events.append(client, stream, "a", "b", "c");
    StreamMetadata metadata = new StreamMetadata();
    metadata.setMaxCount(1L);
    Events.get(client.setStreamMetadata(stream, metadata));
    subscribe(SubscribeToStreamOptions.get().fromStart());
    heard.next("2 c", "caught up");
    Events.append(client, stream, "d", "e");
    heard.next("3 d", "4 e");
  }

  @Test
  void links_are_followed_in_history_and_live() throws Exception {
    String target = Events.fresh("target-");
    Events.append(client, target, "a", "b");
    Events.append(client, stream, ExpectedRevision.any(), Events.link("1@" + target));
    subscribe(SubscribeToStreamOptions.get().fromStart().resolveLinkTos());
    heard.next("1 b via 0", "caught up");
    Events.append(client, stream, ExpectedRevision.any(), Events.link("0@" + target));
    heard.next("0 a via 1");
  }

  @Test
  void a_tombstone_is_heard_and_is_the_last_thing_heard() throws Exception {
    Events.append(client, stream, "a");
    subscribe(SubscribeToStreamOptions.get().fromEnd());
    heard.next("caught up");
    Events.get(client.tombstoneStream(stream, DeleteStreamOptions.get()));
    heard.next(Long.MAX_VALUE + " $streamDeleted");
    assertThat(heard.until("cancelled").getFirst()).contains("is deleted");
  }

  @Test
  void a_tombstoned_stream_cannot_be_followed() {
    Events.get(client.tombstoneStream(stream, DeleteStreamOptions.get()));
    assertThatThrownBy(() -> subscribe(SubscribeToStreamOptions.get().fromStart()))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("is deleted");
  }

  @Test
  void all_starts_behind_the_position_it_is_given() throws Exception {
    Position first = Events.append(client, stream, "a").getLogPosition();
    Events.append(client, stream, "b");
    subscribeToAll(SubscribeToAllOptions.get().fromPosition(first));
    heard.next("1 b", "caught up");
    Events.append(client, stream, "c");
    heard.next("2 c");
  }

  @Test
  void behind_the_greatest_revision_there_is_no_history() throws Exception {
    Events.append(client, stream, "a", "b");
    subscribe(SubscribeToStreamOptions.get().fromRevision(Long.MAX_VALUE));
    heard.next("caught up");
  }

  @Test
  void a_place_where_no_record_begins_is_refused_by_name() throws Exception {
    subscribeToAll(SubscribeToAllOptions.get().fromPosition(new Position(7, 7)));
    heard.next("cancelled INVALID_ARGUMENT: Trying to read from an invalid position.");
  }

  @Test
  void a_window_of_nothing_is_taken_and_ends_where_history_is_read() throws Exception {
    Position start = Events.append(client, stream, "a").getLogPosition();
    Events.append(client, stream, "b");
    SubscriptionFilter filter =
        SubscriptionFilter.newBuilder().addStreamNamePrefix(stream).withMaxWindow(0).build();
    subscribeToAll(SubscribeToAllOptions.get().fromPosition(start).filter(filter));
    heard.next("cancelled UNKNOWN: Exception was thrown by handler.");
  }

  /** The client turns a prefix into an expression, and that is found anywhere in the name. */
  @Test
  void a_prefix_of_the_client_is_found_anywhere_in_the_name() throws Exception {
    Position start = Events.append(client, stream, "a").getLogPosition();
    Events.append(client, "super" + stream, "b");
    SubscriptionFilter filter = SubscriptionFilter.newBuilder().addStreamNamePrefix(stream).build();
    subscribeToAll(SubscribeToAllOptions.get().fromPosition(start).filter(filter));
    heard.next("0 b", "caught up");
  }

  @Test
  void a_filter_for_types_takes_those_and_no_others() throws Exception {
    Position start = Events.append(client, stream, "first").getLogPosition();
    String wanted = Events.fresh("wanted");
    Events.append(client, stream, "other", wanted, "another");
    SubscriptionFilter filter =
        SubscriptionFilter.newBuilder().withEventTypeRegularExpression("^" + wanted + "$").build();
    subscribeToAll(SubscribeToAllOptions.get().fromPosition(start).filter(filter));
    heard.next("2 " + wanted, "caught up");
  }

  @Test
  void a_filter_that_finds_nothing_still_reports_how_far_it_got() throws Exception {
    Position start = Events.append(client, stream, "x").getLogPosition();
    Events.append(client, stream, ExpectedRevision.any(), Events.events("x".repeat(100).split("")));
    SubscriptionFilter filter =
        SubscriptionFilter.newBuilder()
            .withEventTypeRegularExpression("^" + Events.fresh("none") + "$")
            .withMaxWindow(5)
            .withCheckpointer(heard, 2)
            .build();
    subscribeToAll(SubscribeToAllOptions.get().fromPosition(start).filter(filter));
    List<Long> positions =
        heard.until("caught up").stream()
            .filter(said -> said.startsWith("checkpoint "))
            .map(said -> Long.parseLong(said.substring("checkpoint ".length())))
            .toList();
    assertThat(positions).hasSizeGreaterThan(5).isSorted().doesNotHaveDuplicates();
  }

  private void subscribe(SubscribeToStreamOptions options) {
    subscription = Events.get(client.subscribeToStream(stream, heard, options));
  }

  private void subscribeToAll(SubscribeToAllOptions options) {
    subscription = Events.get(client.subscribeToAll(heard, options));
  }
}
