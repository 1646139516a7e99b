package workshop.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventDataBuilder;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.StreamNotFoundException;
import com.eventstore.dbclient.WriteResult;
import com.eventstore.dbclient.WrongExpectedVersionException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@Contract
class AppendContractTest {
  private final EventStoreDBClient client;
  private final String stream = Events.fresh("append-");

  AppendContractTest(EventStoreDBClient client) {
    this.client = client;
  }

  @Test
  void events_get_revisions_one_after_the_other() {
    WriteResult result = Events.append(client, stream, "a", "b");
    assertThat(result.getNextExpectedRevision()).isEqualTo(ExpectedRevision.expectedRevision(1));
    Events.append(client, stream, "c");
    assertThat(Events.read(client, stream)).containsExactly("0 a", "1 b", "2 c");
  }

  @Test
  void a_stream_that_should_not_exist_must_not_exist() {
    Events.append(client, stream, ExpectedRevision.noStream(), Events.event("a"));
    assertThatThrownBy(
            () -> Events.append(client, stream, ExpectedRevision.noStream(), Events.event("b")))
        .isInstanceOfSatisfying(
            WrongExpectedVersionException.class,
            wrong -> {
              assertThat(wrong.getStreamName()).isEqualTo(stream);
              assertThat(wrong.getActualVersion()).isEqualTo(ExpectedRevision.expectedRevision(0));
            });
  }

  @Test
  void a_stream_that_should_exist_must_exist() {
    assertThatThrownBy(
            () -> Events.append(client, stream, ExpectedRevision.streamExists(), Events.event("a")))
        .isInstanceOf(WrongExpectedVersionException.class);
    Events.append(client, stream, "a");
    Events.append(client, stream, ExpectedRevision.streamExists(), Events.event("b"));
    assertThat(Events.read(client, stream)).containsExactly("0 a", "1 b");
  }

  @Test
  void an_expected_revision_must_be_the_last_one() {
    Events.append(client, stream, "a", "b");
    for (long wrong : new long[] {0, 2, 9}) {
      assertThatThrownBy(
              () ->
                  Events.append(
                      client, stream, ExpectedRevision.expectedRevision(wrong), Events.event("c")))
          .isInstanceOf(WrongExpectedVersionException.class);
    }
    Events.append(client, stream, ExpectedRevision.expectedRevision(1), Events.event("c"));
    assertThat(Events.read(client, stream)).containsExactly("0 a", "1 b", "2 c");
  }

  @Test
  void the_same_append_twice_is_stored_once() {
    EventData event = Events.event("a");
    for (ExpectedRevision expected :
        List.of(ExpectedRevision.noStream(), ExpectedRevision.noStream(), ExpectedRevision.any())) {
      assertThat(Events.append(client, stream, expected, event).getNextExpectedRevision())
          .isEqualTo(ExpectedRevision.expectedRevision(0));
    }
    assertThat(Events.read(client, stream)).containsExactly("0 a");
  }

  @Test
  void the_same_id_behind_the_last_revision_is_stored_again() {
    EventData event = Events.event("a");
    Events.append(client, stream, ExpectedRevision.noStream(), event);
    Events.append(client, stream, ExpectedRevision.expectedRevision(0), event);
    assertThat(Events.read(client, stream)).containsExactly("0 a", "1 a");
  }

  @Test
  void a_batch_that_is_known_in_part_is_refused_as_a_whole() {
    EventData known = Events.event("a");
    Events.append(client, stream, ExpectedRevision.any(), known);
    assertThatThrownBy(
            () -> Events.append(client, stream, ExpectedRevision.any(), known, Events.event("b")))
        .isInstanceOf(WrongExpectedVersionException.class);
    assertThat(Events.read(client, stream)).containsExactly("0 a");
  }

  @Test
  void of_many_who_expect_the_same_one_wins() {
    List<CompletableFuture<WriteResult>> appends = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      appends.add(
          client.appendToStream(
              stream,
              AppendToStreamOptions.get().expectedRevision(ExpectedRevision.noStream()),
              Events.event("a")));
    }
    long won =
        appends.stream().filter(append -> append.handle((ok, no) -> no == null).join()).count();
    assertThat(won).isEqualTo(1);
    assertThat(Events.read(client, stream)).containsExactly("0 a");
  }

  @Test
  void an_append_of_nothing_creates_nothing() {
    Events.append(client, stream);
    assertThatThrownBy(() -> Events.read(client, stream))
        .isInstanceOf(StreamNotFoundException.class);
  }

  /** So large that every server refuses it, whatever limit it was given. */
  @Test
  void an_append_that_is_too_large_is_refused_and_nothing_of_it_stored() {
    EventData large =
        EventDataBuilder.binary(UUID.randomUUID(), "large", new byte[17 << 20]).build();
    assertThatThrownBy(
            () -> Events.append(client, stream, ExpectedRevision.any(), Events.event("a"), large))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused ->
                assertThat(refused.getStatus().getCode())
                    .isEqualTo(Status.Code.RESOURCE_EXHAUSTED));
    assertThatThrownBy(() -> Events.read(client, stream))
        .isInstanceOf(StreamNotFoundException.class);
  }

  @Test
  void data_and_metadata_come_back_as_they_were_sent() {
    UUID id = UUID.randomUUID();
    Events.append(
        client,
        stream,
        ExpectedRevision.any(),
        EventDataBuilder.json(id, "a", Events.bytes("{\"b\":1, \"a\":\"é世\"}"))
            .metadataAsBytes(Events.bytes("[1]"))
            .build(),
        EventDataBuilder.binary(UUID.randomUUID(), "b", new byte[] {0, -1, 7}).build());
    var events = Events.get(client.readStream(stream, ReadStreamOptions.get())).getEvents();
    RecordedEvent first = events.get(0).getEvent();
    assertThat(first.getEventId()).isEqualTo(id);
    assertThat(first.getContentType()).isEqualTo("application/json");
    assertThat(first.getEventData()).isEqualTo(Events.bytes("{\"b\":1, \"a\":\"é世\"}"));
    assertThat(first.getUserMetadata()).isEqualTo(Events.bytes("[1]"));
    assertThat(first.getCreated()).isNotNull();
    RecordedEvent second = events.get(1).getEvent();
    assertThat(second.getContentType()).isEqualTo("application/octet-stream");
    assertThat(second.getEventData()).isEqualTo(new byte[] {0, -1, 7});
    assertThat(second.getPosition()).isGreaterThan(first.getPosition());
  }
}
