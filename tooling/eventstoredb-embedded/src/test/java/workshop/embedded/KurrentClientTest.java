package workshop.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.kurrent.dbclient.AppendStreamRequest;
import io.kurrent.dbclient.CreatePersistentSubscriptionToStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBClientSettings;
import io.kurrent.dbclient.KurrentDBConnectionString;
import io.kurrent.dbclient.KurrentDBPersistentSubscriptionsClient;
import io.kurrent.dbclient.NamedConsumerStrategy;
import io.kurrent.dbclient.StreamState;
import io.kurrentdb.protocol.v2.streams.AppendSessionResponse;
import io.kurrentdb.protocol.v2.streams.StreamsServiceGrpc;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What KurrentDB's client asks for and the old one does not: it is answered as a 24.10 answers, so
 * that the client knows what it has to do without.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class KurrentClientTest {
  private static EmbeddedEventStore store;
  private static KurrentDBClientSettings settings;
  private static KurrentDBClient client;

  @BeforeAll
  static void start() {
    store = EmbeddedEventStore.start();
    settings =
        KurrentDBConnectionString.parseOrThrow(
            store.connectionString().replace("esdb:", "kurrentdb:"));
    client = KurrentDBClient.create(settings);
  }

  @AfterAll
  static void stop() throws Exception {
    client.shutdown().get(10, TimeUnit.SECONDS);
    store.close();
  }

  @Test
  void it_is_a_24_10_for_that_client_too() throws Exception {
    assertThat(client.getServerVersion().get(10, TimeUnit.SECONDS))
        .hasValueSatisfying(
            version ->
                assertThat(List.of(version.getMajor(), version.getMinor(), version.getPatch()))
                    .containsExactly(24, 10, 4));
  }

  @Test
  void an_append_to_several_streams_is_not_supported() {
    EventData event = EventData.builderAsJson("t", "{}".getBytes(StandardCharsets.UTF_8)).build();
    AppendStreamRequest request =
        new AppendStreamRequest("s", List.of(event).iterator(), StreamState.any());
    assertThatThrownBy(
            () -> client.multiStreamAppend(List.of(request).iterator()).get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("not supported by the server");
  }

  @Test
  void a_service_of_the_next_protocol_is_not_implemented() throws Exception {
    ManagedChannel channel =
        NettyChannelBuilder.forAddress("127.0.0.1", store.port()).usePlaintext().build();
    CompletableFuture<AppendSessionResponse> answer = new CompletableFuture<>();
    StreamsServiceGrpc.newStub(channel).appendSession(new Answer<>(answer)).onCompleted();
    assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
        .cause()
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused ->
                assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED));
    channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
  }

  @Test
  void groups_may_be_pinned_by_correlation() throws Exception {
    KurrentDBPersistentSubscriptionsClient subscriptions =
        KurrentDBPersistentSubscriptionsClient.create(settings);
    subscriptions
        .createToStream(
            "pinned",
            "g",
            CreatePersistentSubscriptionToStreamOptions.get()
                .namedConsumerStrategy(NamedConsumerStrategy.PINNED_BY_CORRELATION))
        .get(10, TimeUnit.SECONDS);
    assertThat(subscriptions.getInfoToStream("pinned", "g").get(10, TimeUnit.SECONDS))
        .hasValueSatisfying(
            info ->
                assertThat(info.getSettings().getNamedConsumerStrategy())
                    .hasToString("PinnedByCorrelation"));
    subscriptions.shutdown().get(10, TimeUnit.SECONDS);
  }

  private record Answer<T>(CompletableFuture<T> done) implements StreamObserver<T> {
    @Override
    public void onNext(T message) {
      done.complete(message);
    }

    @Override
    public void onError(Throwable error) {
      done.completeExceptionally(error);
    }

    @Override
    public void onCompleted() {}
  }
}
