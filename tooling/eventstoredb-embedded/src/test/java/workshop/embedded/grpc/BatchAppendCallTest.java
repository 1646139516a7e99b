package workshop.embedded.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.eventstore.dbclient.proto.shared.Shared;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendResp;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.StoreFixture;
import workshop.embedded.core.TestTimer;

/** Batch appends at the level of their messages, with a time that stands still. */
class BatchAppendCallTest {
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(1, 2);
  private static final String BAD_REQUEST = "INVALID_ARGUMENT BadRequest";

  private final StoreFixture fixture = new StoreFixture();
  private final TestTimer timer = new TestTimer();
  private final Client client = new Client();
  private final BatchAppendCall call =
      new BatchAppendCall(fixture.store, fixture.clock(), timer, client);

  @Test
  void an_append_in_several_parts_has_one_answer() {
    call.onNext(begin(FIRST, any()).build());
    call.onNext(part(FIRST, 1).build());
    assertThat(client.got).isEmpty();
    call.onNext(part(FIRST, 1).setIsFinal(true).build());
    assertThat(client.got).containsExactly("1 success 1");
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void what_comes_after_a_refusal_is_passed_over() {
    call.onNext(begin(FIRST, any()).build());
    for (int i = 0; i < 4; i++) {
      call.onNext(part(FIRST, 600_000).setIsFinal(i == 3).build());
    }
    assertThat(client.got).containsExactly("1 INVALID_ARGUMENT MaximumAppendSizeExceeded");
    assertThat(detail(Shared.MaximumAppendSizeExceeded.class).getMaxAppendSize())
        .isEqualTo(1_048_576);
    assertThat(stored()).isZero();
  }

  @Test
  void parts_without_a_beginning_are_passed_over() {
    call.onNext(part(FIRST, 1).setIsFinal(true).build());
    assertThat(client.got).isEmpty();
  }

  @Test
  void a_refusal_leaves_the_other_appends_alone() {
    call.onNext(begin(FIRST, any()).build());
    call.onNext(begin(SECOND, any()).build());
    call.onNext(part(FIRST, 1 << 20).build());
    call.onNext(part(SECOND, 1).setIsFinal(true).build());
    assertThat(client.got)
        .containsExactly("1 INVALID_ARGUMENT MaximumAppendSizeExceeded", "2 success 0");
  }

  @Test
  void a_beginning_that_comes_twice_counts_once() {
    call.onNext(begin(FIRST, any()).build());
    call.onNext(part(FIRST, 1).build());
    call.onNext(begin(FIRST, any()).setIsFinal(true).build());
    assertThat(client.got).containsExactly("1 success 0");
  }

  @Test
  void every_refusal_has_details_of_its_own_kind() {
    fixture.append("s", "x");
    whole(options().setNoStream(Empty.getDefaultInstance()), 1);
    assertThat(client.got).endsWith("1 ALREADY_EXISTS WrongExpectedVersion");
    assertThat(detail(Shared.WrongExpectedVersion.class).getCurrentStreamRevision()).isZero();
    fixture.store.tombstone("s", ExpectedRevision.ANY);
    whole(any(), 1);
    assertThat(client.got).endsWith("1 NOT_FOUND StreamDeleted");
    assertThat(Wire.stream(detail(Shared.StreamDeleted.class).getStreamIdentifier()))
        .isEqualTo("s");
  }

  @Test
  void what_cannot_be_understood_is_a_bad_request() {
    whole(options(), 1);
    assertThat(client.got).endsWith("1 " + BAD_REQUEST);
    assertThat(detail(Shared.BadRequest.class).getMessage())
        .contains("BatchAppendReq+Types+Options+ExpectedStreamPositionOneofCase");
    whole(any().clearStreamIdentifier(), 1);
    assertThat(detail(Shared.BadRequest.class).getMessage())
        .isEqualTo("Required field StreamIdentifier not set.");
    BatchAppendReq.Builder nameless = begin(FIRST, any());
    nameless.addProposedMessages(event(1).removeMetadata("type"));
    call.onNext(nameless.build());
    assertThat(detail(Shared.BadRequest.class).getMessage())
        .isEqualTo("The given key 'type' was not present in the dictionary.");
    call.onNext(part(FIRST, 1).setIsFinal(true).build());
    assertThat(client.got).hasSize(3);
    assertThat(stored()).isZero();
  }

  @Test
  void an_append_whose_time_is_over_is_not_stored() {
    Timestamp.Builder now =
        Timestamp.newBuilder().setSeconds(fixture.clock().instant().getEpochSecond());
    for (BatchAppendReq.Options.Builder late :
        List.of(
            any().setDeadline(Duration.getDefaultInstance()),
            any().setDeadline(Duration.newBuilder().setNanos(99)),
            any().setDeadline(Duration.newBuilder().setSeconds(-1)),
            any().setDeadline21100(now))) {
      client.got.clear();
      whole(late, 1);
      assertThat(client.got).containsExactly("1 DEADLINE_EXCEEDED Timeout");
    }
    assertThat(stored()).isZero();
  }

  @Test
  void an_append_that_does_not_come_in_in_time_is_given_up() {
    call.onNext(begin(FIRST, any().setDeadline(Duration.newBuilder().setNanos(5_000_000))).build());
    call.onNext(begin(SECOND, any().setDeadline(Duration.newBuilder().setSeconds(60))).build());
    timer.pass(java.time.Duration.ofMillis(5));
    assertThat(client.got).containsExactly("1 DEADLINE_EXCEEDED Timeout");
    call.onNext(part(FIRST, 1).setIsFinal(true).build());
    timer.pass(BatchAppendCall.WRITE_TIMEOUT);
    assertThat(client.got).hasSize(2).endsWith("2 DEADLINE_EXCEEDED Timeout");
    assertThat(stored()).isZero();
  }

  @Test
  void an_append_that_was_answered_does_not_time_out() {
    whole(any().setDeadline(Duration.newBuilder().setSeconds(1)), 1);
    call.onNext(begin(SECOND, any()).build());
    call.onError(new IllegalStateException("gone"));
    timer.pass(java.time.Duration.ofSeconds(9));
    assertThat(client.got).containsExactly("1 success 0");
  }

  private void whole(BatchAppendReq.Options.Builder options, int size) {
    call.onNext(begin(FIRST, options).addProposedMessages(event(size)).setIsFinal(true).build());
  }

  private static BatchAppendReq.Builder begin(UUID id, BatchAppendReq.Options.Builder options) {
    return BatchAppendReq.newBuilder().setCorrelationId(Wire.id(id, true)).setOptions(options);
  }

  private static BatchAppendReq.Builder part(UUID id, int size) {
    return BatchAppendReq.newBuilder()
        .setCorrelationId(Wire.id(id, true))
        .addProposedMessages(event(size));
  }

  private static BatchAppendReq.ProposedMessage.Builder event(int size) {
    return BatchAppendReq.ProposedMessage.newBuilder()
        .setId(Wire.id(UUID.randomUUID(), true))
        .putMetadata("type", "t")
        .putMetadata("content-type", "application/octet-stream")
        .setData(ByteString.copyFrom(new byte[size]));
  }

  private static BatchAppendReq.Options.Builder options() {
    return BatchAppendReq.Options.newBuilder().setStreamIdentifier(Wire.stream("s"));
  }

  private static BatchAppendReq.Options.Builder any() {
    return options().setAny(Empty.getDefaultInstance());
  }

  private long stored() {
    return fixture.store.window("s").lastRevision() + 1;
  }

  private <T extends Message> T detail(Class<T> type) {
    try {
      return client.details.unpack(type);
    } catch (InvalidProtocolBufferException other) {
      throw new AssertionError(other);
    }
  }

  /** A client that writes down each answer: its id and what it says. */
  private static final class Client implements StreamObserver<BatchAppendResp> {
    private final List<String> got = new ArrayList<>();
    private Any details;

    @Override
    public void onNext(BatchAppendResp answer) {
      String said =
          answer.hasSuccess()
              ? "success " + answer.getSuccess().getCurrentRevision()
              : error(answer);
      got.add(Wire.id(answer.getCorrelationId()).getLeastSignificantBits() + " " + said);
    }

    /** Read from the wire: libraries disagree about the class. */
    private String error(BatchAppendResp answer) {
      try {
        UnknownFieldSet status =
            UnknownFieldSet.parseFrom(
                UnknownFieldSet.parseFrom(answer.toByteString())
                    .getField(BatchAppendResp.ERROR_FIELD_NUMBER)
                    .getLengthDelimitedList()
                    .getFirst());
        details = Any.parseFrom(status.getField(3).getLengthDelimitedList().getFirst());
        int code = status.getField(1).getVarintList().getFirst().intValue();
        String message = status.getField(2).getLengthDelimitedList().getFirst().toStringUtf8();
        assertThat(details.getTypeUrl()).endsWith("event_store.client." + message);
        return Status.fromCodeValue(code).getCode() + " " + message;
      } catch (InvalidProtocolBufferException unreadable) {
        throw new AssertionError(unreadable);
      }
    }

    @Override
    public void onError(Throwable error) {
      got.add("error " + error);
    }

    @Override
    public void onCompleted() {
      got.add("completed");
    }
  }
}
