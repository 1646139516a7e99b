package workshop.embedded.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eventstore.dbclient.proto.gossip.GossipGrpc;
import com.eventstore.dbclient.proto.gossip.GossipOuterClass.MemberInfo;
import com.eventstore.dbclient.proto.serverfeatures.ServerFeaturesGrpc;
import com.eventstore.dbclient.proto.shared.Shared;
import com.eventstore.dbclient.proto.streams.StreamsGrpc;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.DeleteReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workshop.embedded.EmbeddedEventStore;

/** The messages themselves, where the Java client does not show them or never sends them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WireTest {
  private static final Shared.Empty EMPTY = Shared.Empty.getDefaultInstance();
  private static EmbeddedEventStore store;
  private static ManagedChannel channel;

  private final String stream = "wire-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    store = EmbeddedEventStore.start();
    channel = NettyChannelBuilder.forAddress("127.0.0.1", store.port()).usePlaintext().build();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    store.close();
  }

  @Test
  void a_wrong_revision_is_told_twice_for_old_clients_and_new() throws Exception {
    append(options -> options.setAny(EMPTY), event("a", 1), event("b", 1));
    AppendResp refused = append(options -> options.setNoStream(EMPTY), event("c", 1));
    assertThat(refused.getWrongExpectedVersion())
        .isEqualTo(
            AppendResp.WrongExpectedVersion.newBuilder()
                .setCurrentRevision(1)
                .setCurrentRevision2060(1)
                .setExpectedNoStream(EMPTY)
                .setExpectedRevision2060(-1)
                .build());
    AppendResp other = append(options -> options.setRevision(9), event("c", 1));
    assertThat(other.getWrongExpectedVersion().getExpectedRevision()).isEqualTo(9);
  }

  @Test
  void exactly_a_mebibyte_passes_and_one_byte_more_does_not() throws Exception {
    append(options -> options.setAny(EMPTY), event("t", (1 << 20) - 2));
    assertRefused(
        Status.Code.INVALID_ARGUMENT,
        "maximum-append-size-exceeded",
        () -> append(options -> options.setAny(EMPTY), event("t", (1 << 20) - 1)));
    assertRefused(
        Status.Code.INVALID_ARGUMENT,
        "maximum-append-size-exceeded",
        () -> append(options -> options.setAny(EMPTY), event("t", 1 << 19), event("t", 1 << 19)));
    assertThat(read()).hasSize(1);
  }

  @Test
  void an_event_without_a_type_stops_the_whole_append() throws Exception {
    AppendReq.ProposedMessage nameless =
        event("t", 1).toBuilder().removeMetadata("type").removeMetadata("content-type").build();
    assertThatThrownBy(() -> append(options -> options.setAny(EMPTY), event("t", 1), nameless))
        .hasMessageContaining("Required Metadata Property 'type' is missing");
    assertThat(read()).isEmpty();
  }

  @Test
  void what_cannot_be_named_or_told_apart_is_unknown() {
    AppendReq.ProposedMessage noId = event("t", 1).toBuilder().clearId().build();
    AppendReq.ProposedMessage noType = event("", 1);
    for (AppendReq.ProposedMessage event : List.of(noId, noType)) {
      assertRefused(Status.Code.UNKNOWN, "", () -> append(options -> options.setAny(EMPTY), event));
    }
    for (String name : List.of("", "$$")) {
      assertRefused(
          Status.Code.UNKNOWN,
          "",
          () ->
              append(
                  options -> options.setAny(EMPTY).setStreamIdentifier(Wire.stream(name)),
                  event("t", 1)));
    }
    assertRefused(
        Status.Code.INVALID_ARGUMENT, "", () -> append(options -> options, event("t", 1)));
  }

  @Test
  void only_the_one_content_type_is_json() throws Exception {
    for (String type : List.of("application/json", "APPLICATION/JSON", "text/plain", "")) {
      append(
          options -> options.setAny(EMPTY),
          event("t", 1).toBuilder().putMetadata("content-type", type).build());
    }
    assertThat(read())
        .extracting(message -> message.getEvent().getEvent().getMetadataMap().get("content-type"))
        .containsExactly(
            "application/json",
            "application/octet-stream",
            "application/octet-stream",
            "application/octet-stream");
  }

  @Test
  void ids_come_back_in_the_form_that_is_asked_for() throws Exception {
    UUID id = UUID.randomUUID();
    append(
        options -> options.setAny(EMPTY),
        event("t", 1).toBuilder().setId(Shared.UUID.newBuilder().setString(id.toString())).build());
    Shared.UUID structured = read().get(0).getEvent().getEvent().getId();
    assertThat(structured.getStructured().getMostSignificantBits())
        .isEqualTo(id.getMostSignificantBits());
    Shared.UUID text =
        read(options ->
                options.setUuidOption(ReadReq.Options.UUIDOption.newBuilder().setString(EMPTY)))
            .get(0)
            .getEvent()
            .getEvent()
            .getId();
    assertThat(text.getString()).isEqualTo(id.toString());
  }

  @Test
  void the_ends_of_a_stream_are_told_to_those_who_understand() throws Exception {
    append(options -> options.setAny(EMPTY), event("t", 1));
    assertThat(
            read(
                options ->
                    options.setControlOption(
                        ReadReq.Options.ControlOption.newBuilder().setCompatibility(1))))
        .extracting(ReadResp::getContentCase)
        .containsExactly(ReadResp.ContentCase.EVENT, ReadResp.ContentCase.LAST_STREAM_POSITION);
    assertThat(read())
        .extracting(ReadResp::getContentCase)
        .containsExactly(ReadResp.ContentCase.EVENT);
  }

  @Test
  void choices_that_do_not_go_together_are_refused_and_named() throws Exception {
    append(options -> options.setAny(EMPTY), event("t", 1));
    assertInvalid(
        "The combination of (Stream, None, Forwards, NoFilter) is invalid.",
        options -> options.clearCount());
    assertInvalid(
        "The combination of (Stream, Count, Forwards, None) is invalid.",
        options -> options.clearNoFilter());
    assertInvalid(
        "The combination of (Stream, Subscription, Backwards, NoFilter) is invalid.",
        options ->
            options
                .setReadDirection(ReadReq.Options.ReadDirection.Backwards)
                .setSubscription(ReadReq.Options.SubscriptionOptions.getDefaultInstance()));
    assertInvalid(
        "The combination of (Stream, Count, Forwards, Filter) is invalid.",
        options -> options.setFilter(ReadReq.Options.FilterOptions.getDefaultInstance()));
    assertInvalid(
        "'None' is not a valid"
            + " EventStore.Client.Streams.ReadReq+Types+Options+StreamOptionOneofCase",
        options -> options.clearStream());
    assertThat(read(options -> options.setUuidOption(ReadReq.Options.UUIDOption.newBuilder())))
        .singleElement()
        .matches(message -> message.getEvent().getEvent().getId().hasStructured());
  }

  private void assertInvalid(String why, UnaryOperator<ReadReq.Options.Builder> change) {
    assertThatThrownBy(() -> read(change)).hasMessage("INVALID_ARGUMENT: " + why);
  }

  @Test
  void a_position_that_is_none_has_its_own_answers() throws Exception {
    long position =
        append(options -> options.setAny(EMPTY), event("t", 1))
            .getSuccess()
            .getPosition()
            .getCommitPosition();
    append(options -> options.setAny(EMPTY), event("t", 1));
    ReadReq.Options.AllOptions between =
        ReadReq.Options.AllOptions.newBuilder()
            .setPosition(
                ReadReq.Options.Position.newBuilder()
                    .setCommitPosition(position + 1)
                    .setPreparePosition(position + 1))
            .build();
    assertThatThrownBy(() -> read(options -> options.setAll(between)))
        .hasMessage("UNKNOWN: Unexpected ReadAllResult: InvalidPosition");
    assertInvalid(
        "Trying to read from an invalid position.",
        options ->
            options
                .setAll(between)
                .setSubscription(ReadReq.Options.SubscriptionOptions.getDefaultInstance()));
    ReadReq.Options.AllOptions twisted =
        ReadReq.Options.AllOptions.newBuilder()
            .setPosition(
                ReadReq.Options.Position.newBuilder()
                    .setCommitPosition(position)
                    .setPreparePosition(position + 1))
            .build();
    assertThatThrownBy(() -> read(options -> options.setAll(twisted)))
        .hasMessage("UNKNOWN: Exception was thrown by handler.");
  }

  @Test
  void a_delete_that_is_refused_says_why_in_the_trailers() {
    DeleteReq request =
        DeleteReq.newBuilder()
            .setOptions(
                DeleteReq.Options.newBuilder()
                    .setStreamIdentifier(Wire.stream(stream))
                    .setStreamExists(EMPTY))
            .build();
    assertThatThrownBy(() -> StreamsGrpc.newBlockingStub(channel).delete(request))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> {
              assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
              assertThat(trailer(refused, "exception")).isEqualTo("wrong-expected-version");
              assertThat(trailer(refused, "stream-name")).isEqualTo(stream);
              assertThat(trailer(refused, "expected-version")).isEqualTo("-4");
              assertThat(trailer(refused, "actual-version")).isEqualTo("-1");
            });
  }

  @Test
  void a_batch_append_answers_each_append_on_the_same_call() throws Exception {
    Answer<BatchAppendResp> answer = new Answer<>();
    StreamObserver<BatchAppendReq> call = StreamsGrpc.newStub(channel).batchAppend(answer);
    call.onNext(
        batch(BatchAppendReq.Options.newBuilder().setAny(Empty.getDefaultInstance()), false));
    call.onNext(batch(null, true));
    call.onNext(batch(BatchAppendReq.Options.newBuilder().setStreamPosition(7), true));
    call.onCompleted();
    List<BatchAppendResp> answers = answer.all();
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).getSuccess().getCurrentRevision()).isEqualTo(1);
    assertThat(answers.get(1).getResultCase()).isEqualTo(BatchAppendResp.ResultCase.ERROR);
    assertThat(read()).hasSize(2);
  }

  @Test
  void a_batch_append_that_was_refused_is_answered_once_and_the_call_goes_on() throws Exception {
    Answer<BatchAppendResp> answer = new Answer<>();
    StreamObserver<BatchAppendReq> call = StreamsGrpc.newStub(channel).batchAppend(answer);
    BatchAppendReq.Options.Builder any =
        BatchAppendReq.Options.newBuilder().setAny(Empty.getDefaultInstance());
    ByteString large = ByteString.copyFrom(new byte[600_000]);
    for (int part = 0; part < 4; part++) {
      BatchAppendReq.Builder request = batch(part == 0 ? any : null, part == 3).toBuilder();
      request.getProposedMessagesBuilder(0).setData(large);
      call.onNext(request.build());
    }
    call.onNext(batch(any.setDeadline(Duration.getDefaultInstance()), true));
    call.onNext(batch(any.clearDeadline(), true));
    call.onCompleted();
    assertThat(answer.all())
        .extracting(BatchAppendResp::getResultCase)
        .containsExactly(
            BatchAppendResp.ResultCase.ERROR,
            BatchAppendResp.ResultCase.ERROR,
            BatchAppendResp.ResultCase.SUCCESS);
    assertThat(read()).hasSize(1);
  }

  @Test
  void the_options_of_an_append_come_once() {
    Answer<AppendResp> answer = new Answer<>();
    StreamObserver<AppendReq> call = StreamsGrpc.newStub(channel).append(answer);
    AppendReq options =
        AppendReq.newBuilder()
            .setOptions(
                AppendReq.Options.newBuilder()
                    .setAny(EMPTY)
                    .setStreamIdentifier(Wire.stream(stream)))
            .build();
    call.onNext(options);
    call.onNext(options);
    assertRefused(Status.Code.UNKNOWN, "", answer::all);
    assertThat(read()).isEmpty();
  }

  @Test
  void it_says_which_version_it_stands_in_for_and_what_it_can_do() {
    var methods = ServerFeaturesGrpc.newBlockingStub(channel).getSupportedMethods(EMPTY);
    assertThat(methods.getEventStoreServerVersion()).isEqualTo("24.10.4");
    assertThat(methods.getMethodsList())
        .anySatisfy(
            method -> {
              assertThat(method.getServiceName())
                  .isEqualTo("event_store.client.persistent_subscriptions.persistentsubscriptions");
              assertThat(method.getMethodName()).isEqualTo("create");
              assertThat(method.getFeaturesList()).containsExactly("stream", "all");
            });
  }

  @Test
  void it_is_a_cluster_of_one() {
    List<MemberInfo> members = GossipGrpc.newBlockingStub(channel).read(EMPTY).getMembersList();
    assertThat(members)
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.getState()).isEqualTo(MemberInfo.VNodeState.Leader);
              assertThat(member.getIsAlive()).isTrue();
              assertThat(member.getHttpEndPoint().getPort()).isEqualTo(store.port());
            });
  }

  private BatchAppendReq batch(BatchAppendReq.Options.Builder options, boolean last) {
    BatchAppendReq.Builder request =
        BatchAppendReq.newBuilder()
            .setCorrelationId(Wire.id(new UUID(1, 1), true))
            .addProposedMessages(
                BatchAppendReq.ProposedMessage.newBuilder()
                    .setId(Wire.id(UUID.randomUUID(), true))
                    .putMetadata("type", "t")
                    .putMetadata("content-type", "application/json"))
            .setIsFinal(last);
    if (options != null) {
      request.setOptions(options.setStreamIdentifier(Wire.stream(stream)));
    }
    return request.build();
  }

  private AppendResp append(
      UnaryOperator<AppendReq.Options.Builder> change, AppendReq.ProposedMessage... events)
      throws ExecutionException, InterruptedException, TimeoutException {
    Answer<AppendResp> answer = new Answer<>();
    StreamObserver<AppendReq> call = StreamsGrpc.newStub(channel).append(answer);
    call.onNext(
        AppendReq.newBuilder()
            .setOptions(
                change.apply(
                    AppendReq.Options.newBuilder().setStreamIdentifier(Wire.stream(stream))))
            .build());
    for (AppendReq.ProposedMessage event : events) {
      call.onNext(AppendReq.newBuilder().setProposedMessage(event).build());
    }
    call.onCompleted();
    return answer.all().get(0);
  }

  private static AppendReq.ProposedMessage event(String type, int size) {
    return AppendReq.ProposedMessage.newBuilder()
        .setId(Wire.id(UUID.randomUUID(), true))
        .putAllMetadata(Map.of("type", type, "content-type", "application/octet-stream"))
        .setData(ByteString.copyFrom(new byte[size]))
        .build();
  }

  /** The events; none if there is no such stream. */
  private List<ReadResp> read() {
    return read(options -> options);
  }

  private List<ReadResp> read(UnaryOperator<ReadReq.Options.Builder> change) {
    ReadReq.Options.Builder options =
        ReadReq.Options.newBuilder()
            .setStream(
                ReadReq.Options.StreamOptions.newBuilder()
                    .setStreamIdentifier(Wire.stream(stream))
                    .setStart(EMPTY))
            .setCount(100)
            .setNoFilter(EMPTY)
            .setUuidOption(ReadReq.Options.UUIDOption.newBuilder().setStructured(EMPTY));
    Iterator<ReadResp> messages =
        StreamsGrpc.newBlockingStub(channel)
            .read(ReadReq.newBuilder().setOptions(change.apply(options)).build());
    List<ReadResp> read = new ArrayList<>();
    messages.forEachRemaining(read::add);
    read.removeIf(ReadResp::hasStreamNotFound);
    return read;
  }

  private interface Request {
    void send() throws Exception;
  }

  private static void assertRefused(Status.Code code, String exception, Request request) {
    assertThatThrownBy(request::send)
        .cause()
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> {
              assertThat(refused.getStatus().getCode()).isEqualTo(code);
              if (!exception.isEmpty()) {
                assertThat(trailer(refused, "exception")).isEqualTo(exception);
              }
            });
  }

  private static String trailer(StatusRuntimeException refused, String name) {
    return refused.getTrailers().get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
  }

  /** Everything that a call answers. */
  private static final class Answer<T> implements StreamObserver<T> {
    private final List<T> messages = new ArrayList<>();
    private final CompletableFuture<List<T>> done = new CompletableFuture<>();

    @Override
    public void onNext(T message) {
      messages.add(message);
    }

    @Override
    public void onError(Throwable error) {
      done.completeExceptionally(error);
    }

    @Override
    public void onCompleted() {
      done.complete(messages);
    }

    List<T> all() throws ExecutionException, InterruptedException, TimeoutException {
      return done.get(20, TimeUnit.SECONDS);
    }
  }
}
