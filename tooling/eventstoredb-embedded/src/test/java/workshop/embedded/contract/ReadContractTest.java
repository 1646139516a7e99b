package workshop.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eventstore.dbclient.Acls;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ReadAllOptions;
import com.eventstore.dbclient.ReadResult;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamMetadata;
import com.eventstore.dbclient.StreamNotFoundException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@Contract
class ReadContractTest {
  private final EventStoreDBClient client;
  private final String stream = Events.fresh("read-");

  ReadContractTest(EventStoreDBClient client) {
    this.client = client;
  }

  @Test
  void a_stream_without_events_is_not_found() {
    assertThatThrownBy(() -> Events.read(client, stream))
        .isInstanceOf(StreamNotFoundException.class);
  }

  @Test
  void forwards_starts_with_the_revision_asked_for() {
    Events.append(client, stream, "a", "b", "c");
    assertThat(Events.read(client, stream, ReadStreamOptions.get().fromRevision(1)))
        .containsExactly("1 b", "2 c");
    assertThat(Events.read(client, stream, ReadStreamOptions.get().fromStart().maxCount(2)))
        .containsExactly("0 a", "1 b");
    assertThat(Events.read(client, stream, ReadStreamOptions.get().fromRevision(7))).isEmpty();
  }

  @Test
  void backwards_starts_with_the_revision_asked_for() {
    Events.append(client, stream, "a", "b", "c");
    assertThat(Events.read(client, stream, ReadStreamOptions.get().backwards().fromEnd()))
        .containsExactly("2 c", "1 b", "0 a");
    assertThat(Events.read(client, stream, ReadStreamOptions.get().backwards().fromRevision(1)))
        .containsExactly("1 b", "0 a");
    assertThat(Events.read(client, stream, ReadStreamOptions.get().backwards().fromStart()))
        .containsExactly("0 a");
  }

  @Test
  void the_last_revision_is_told() {
    Events.append(client, stream, "a", "b", "c");
    ReadResult result = Events.get(client.readStream(stream, ReadStreamOptions.get().maxCount(1)));
    assertThat(result.getLastStreamPosition()).isEqualTo(2);
  }

  @Test
  void max_count_hides_all_but_the_newest() {
    Events.append(client, stream, "a", "b", "c");
    limit(metadata -> metadata.setMaxCount(2L));
    assertThat(Events.read(client, stream)).containsExactly("1 b", "2 c");
    limit(metadata -> metadata.setMaxCount(3L));
    assertThat(Events.read(client, stream)).containsExactly("0 a", "1 b", "2 c");
  }

  @Test
  void truncate_before_hides_what_lies_before() {
    Events.append(client, stream, "a", "b", "c");
    limit(metadata -> metadata.setTruncateBefore(2L));
    assertThat(Events.read(client, stream)).containsExactly("2 c");
    assertThat(Events.read(client, stream, ReadStreamOptions.get().backwards().fromEnd()))
        .containsExactly("2 c");
  }

  @Test
  void the_newest_metadata_are_those_that_count() {
    limit(metadata -> metadata.setMaxCount(2L));
    limit(metadata -> metadata.setMaxCount(7L));
    assertThat(Events.get(client.getStreamMetadata(stream)).getMaxCount()).isEqualTo(7);
  }

  @Test
  void metadata_count_as_a_whole_or_not_at_all() {
    Events.append(client, stream, "a", "b", "c");
    limit(
        metadata -> {
          metadata.setMaxCount(2L);
          metadata.setAcl(Acls.newUserStreamAcl());
        });
    assertThat(Events.read(client, stream)).containsExactly("0 a", "1 b", "2 c");
  }

  @Test
  void all_forwards_takes_the_position_with_it_and_backwards_does_not() {
    String other = Events.fresh("read-");
    Events.append(client, stream, "a");
    Position middle = Events.append(client, other, "b").getLogPosition();
    Events.append(client, stream, "c");
    assertThat(own(ReadAllOptions.get().forwards().fromPosition(middle), other))
        .startsWith("0 b", "1 c");
    assertThat(own(ReadAllOptions.get().backwards().fromPosition(middle).maxCount(50), other))
        .startsWith("0 a");
  }

  @Test
  void links_lead_to_their_target_when_asked_to() {
    String links = Events.fresh("links-");
    Events.append(client, stream, "a", "b");
    Events.append(
        client,
        links,
        ExpectedRevision.any(),
        Events.link("1@" + stream),
        Events.link("9@" + stream));
    assertThat(Events.read(client, links, ReadStreamOptions.get().resolveLinkTos()))
        .containsExactly("1 b via 0", "nothing via 1");
    assertThat(Events.read(client, links)).containsExactly("0 $>", "1 $>");
  }

  @Test
  void a_link_to_minus_one_leads_to_the_last_event() {
    String links = Events.fresh("links-");
    Events.append(client, stream, "a", "b");
    Events.append(client, links, ExpectedRevision.any(), Events.link("-1@" + stream));
    assertThat(Events.read(client, links, ReadStreamOptions.get().resolveLinkTos()))
        .containsExactly("1 b via 0");
    Events.append(client, stream, "c");
    assertThat(Events.read(client, links, ReadStreamOptions.get().resolveLinkTos()))
        .containsExactly("2 c via 0");
  }

  @Test
  void a_read_of_nothing_says_so() {
    Events.append(client, stream, "a");
    assertThatThrownBy(() -> Events.read(client, stream, ReadStreamOptions.get().fromEnd()))
        .hasMessage("UNKNOWN: Unexpected ReadStreamResult: Error");
  }

  @Test
  void a_long_stream_comes_complete_and_in_order() {
    for (int i = 0; i < 4; i++) {
      Events.append(
          client, stream, ExpectedRevision.any(), Events.events("x".repeat(500).split("")));
    }
    List<ResolvedEvent> events =
        Events.get(client.readStream(stream, ReadStreamOptions.get())).getEvents();
    assertThat(events).hasSize(2_000);
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).getEvent().getRevision()).isEqualTo(i);
    }
  }

  private List<String> own(ReadAllOptions options, String other) {
    return Events.get(client.readAll(options)).getEvents().stream()
        .filter(event -> List.of(stream, other).contains(event.getOriginalEvent().getStreamId()))
        .map(Events::show)
        .toList();
  }

  private void limit(Consumer<StreamMetadata> change) {
    StreamMetadata metadata = new StreamMetadata();
    change.accept(metadata);
    Events.get(client.setStreamMetadata(stream, metadata));
  }
}
