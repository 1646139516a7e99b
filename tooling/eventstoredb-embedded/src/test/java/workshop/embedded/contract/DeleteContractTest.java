package workshop.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eventstore.dbclient.DeleteStreamOptions;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.StreamDeletedException;
import com.eventstore.dbclient.StreamNotFoundException;
import com.eventstore.dbclient.WrongExpectedVersionException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;

@Contract
class DeleteContractTest {
  private final EventStoreDBClient client;
  private final String stream = Events.fresh("delete-");

  DeleteContractTest(EventStoreDBClient client) {
    this.client = client;
  }

  @Test
  void a_deleted_stream_is_not_found_and_starts_again_where_it_ended() {
    Events.append(client, stream, "a", "b");
    delete(ExpectedRevision.expectedRevision(1));
    assertThatThrownBy(() -> Events.read(client, stream))
        .isInstanceOf(StreamNotFoundException.class);
    Events.append(client, stream, ExpectedRevision.noStream(), Events.event("c"));
    assertThat(Events.read(client, stream)).containsExactly("2 c");
    assertThat(Events.get(client.getStreamMetadata(stream)).getTruncateBefore()).isEqualTo(2);
  }

  @Test
  void a_deleted_stream_does_not_exist_for_who_needs_it_to() {
    Events.append(client, stream, "a");
    delete(ExpectedRevision.any());
    assertThatThrownBy(
            () -> Events.append(client, stream, ExpectedRevision.streamExists(), Events.event("b")))
        .isInstanceOf(StreamDeletedException.class);
  }

  @Test
  void a_delete_expects_a_revision_like_an_append_does() {
    Events.append(client, stream, "a", "b");
    assertThatThrownBy(() -> delete(ExpectedRevision.expectedRevision(0)))
        .isInstanceOf(WrongExpectedVersionException.class);
    assertThatThrownBy(
            () ->
                Events.get(client.deleteStream(Events.fresh("never-"), DeleteStreamOptions.get())))
        .isInstanceOf(WrongExpectedVersionException.class);
  }

  @Test
  void a_tombstone_is_for_good() {
    Events.append(client, stream, "a");
    Events.get(client.tombstoneStream(stream, DeleteStreamOptions.get()));
    assertThatThrownBy(() -> Events.append(client, stream, "b"))
        .isInstanceOf(StreamDeletedException.class);
    assertThatThrownBy(() -> delete(ExpectedRevision.any()))
        .isInstanceOf(StreamDeletedException.class);
    assertThatThrownBy(() -> Events.read(client, stream))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            gone ->
                assertThat(gone.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION));
  }

  private void delete(ExpectedRevision expected) {
    Events.get(client.deleteStream(stream, DeleteStreamOptions.get().expectedRevision(expected)));
  }
}
