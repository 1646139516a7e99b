package workshop.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventDataBuilder;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.proto.serverfeatures.ServerFeaturesGrpc;
import com.eventstore.dbclient.proto.shared.Shared;
import com.eventstore.dbclient.proto.streams.StreamsGrpc;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server meets in the world: it answers or hangs up, and goes on serving. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FaultTest {
  private static final int LEAVING_CLIENTS = 10_000;
  private static final String HTTP2_PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

  private final EmbeddedEventStore store =
      EmbeddedEventStore.builder().startStandardProjections(false).start();
  private final ManagedChannel channel =
      NettyChannelBuilder.forAddress("127.0.0.1", store.port()).usePlaintext().build();
  private final int listenersAtRest = store.listeners();

  @AfterEach
  void stop() throws InterruptedException {
    channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000 a TLS greeting",
        HTTP2_PREFACE + "and then nothing that is a frame at all",
        "\u0000\u0000\u0000"
      })
  void words_that_are_not_its_own_do_not_disturb_it(String words) throws Exception {
    try (Socket socket = connect()) {
      say(socket, words.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      hangsUp(socket);
    }
    stillServes();
  }

  @Test
  void noise_does_not_disturb_it() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[1 + random.nextInt(5_000)];
      random.nextBytes(noise);
      try (Socket socket = connect()) {
        if (i % 2 == 0) {
          say(socket, HTTP2_PREFACE.getBytes(StandardCharsets.ISO_8859_1));
        }
        say(socket, noise);
      }
    }
    stillServes();
  }

  @Test
  void connections_that_stay_silent_do_not_disturb_it() throws Exception {
    List<Socket> silent = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      silent.add(connect());
    }
    stillServes();
    for (Socket socket : silent) {
      socket.close();
    }
  }

  @Test
  void a_message_that_is_far_too_large_is_refused() throws Exception {
    assertThat(call(StreamsGrpc.getAppendMethod().getFullMethodName(), new byte[18 << 20]))
        .isIn(Status.Code.RESOURCE_EXHAUSTED, Status.Code.CANCELLED);
    stillServes();
  }

  @Test
  void bytes_that_are_no_message_are_refused() throws Exception {
    byte[] noise = "this is no message".getBytes(StandardCharsets.UTF_8);
    for (String method :
        List.of(
            StreamsGrpc.getAppendMethod().getFullMethodName(),
            StreamsGrpc.getReadMethod().getFullMethodName(),
            StreamsGrpc.getDeleteMethod().getFullMethodName())) {
      assertThat(call(method, noise)).isNotEqualTo(Status.Code.OK);
    }
    stillServes();
  }

  @Test
  void requests_that_ask_for_nothing_are_refused() throws Exception {
    for (MethodDescriptor<?, ?> method :
        StreamsGrpc.getServiceDescriptor().getMethods().stream()
            .filter(m -> !m.getFullMethodName().endsWith("BatchAppend"))
            .toList()) {
      assertThat(call(method.getFullMethodName(), new byte[0]))
          .as(method.getFullMethodName())
          .isIn(Status.Code.INVALID_ARGUMENT, Status.Code.UNKNOWN);
    }
    stillServes();
  }

  @Test
  void what_it_does_not_have_is_unimplemented() throws Exception {
    assertThat(call("event_store.client.users.Users/Create", new byte[0]))
        .isEqualTo(Status.Code.UNIMPLEMENTED);
  }

  @Test
  void cancelled_reads_leave_nothing_behind() throws Exception {
    fill("long", 20, 500);
    for (int i = 0; i < 200; i++) {
      ClientCall<ReadReq, ReadResp> call = open(read("long"));
      call.cancel("enough", null);
    }
    await(() -> store.openCalls() == 0);
    stillServes();
  }

  @Test
  void dropped_subscriptions_leave_nothing_behind() throws Exception {
    fill("long", 1, 10);
    List<ClientCall<ReadReq, ReadResp>> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      calls.add(open(i % 2 == 0 ? subscription("long") : subscriptionToAll()));
    }
    await(() -> store.openCalls() == 200);
    calls.forEach(call -> call.cancel("enough", null));
    await(() -> store.openCalls() == 0);
    assertThat(store.listeners()).isEqualTo(listenersAtRest);
  }

  @Test
  void a_reader_that_stops_reading_holds_up_nobody_and_costs_little() throws Exception {
    fill("long", 100, 500);
    long before = usedHeap();
    for (int i = 0; i < 20; i++) {
      open(read("long"));
    }
    stillServes();
    // Twenty copies of the stream would be more than 200 megabytes.
    assertThat(usedHeap() - before).isLessThan(64L << 20);
    assertThat(store.openCalls()).isEqualTo(20);
  }

  @Test
  void ten_thousand_clients_come_and_go() throws Exception {
    for (int i = 0; i < LEAVING_CLIENTS; i++) {
      if (i % 100 == 0) {
        greetAndSubscribe();
      } else {
        try (Socket socket = connect()) {
          say(socket, HTTP2_PREFACE.getBytes(StandardCharsets.ISO_8859_1));
        }
      }
    }
    await(() -> store.openCalls() == 0);
    await(() -> store.listeners() == listenersAtRest);
    assertThat(threads()).hasSizeLessThanOrEqualTo(8);
    stillServes();
  }

  @Test
  void closing_ends_open_calls_as_unavailable_and_leaves_no_thread() throws Exception {
    CompletableFuture<Status> ended = new CompletableFuture<>();
    CountDownLatch confirmed = new CountDownLatch(1);
    ClientCall<ReadReq, ReadResp> call =
        channel.newCall(StreamsGrpc.getReadMethod(), CallOptions.DEFAULT);
    call.start(
        new ClientCall.Listener<>() {
          @Override
          public void onMessage(ReadResp message) {
            confirmed.countDown();
          }

          @Override
          public void onClose(Status status, Metadata trailers) {
            ended.complete(status);
          }
        },
        new Metadata());
    call.sendMessage(subscription("s"));
    call.halfClose();
    call.request(10);
    confirmed.await();
    store.close();
    assertThat(ended.get(10, TimeUnit.SECONDS).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    await(() -> threads().isEmpty());
  }

  private void greetAndSubscribe() throws Exception {
    ManagedChannel visitor =
        NettyChannelBuilder.forAddress("127.0.0.1", store.port()).usePlaintext().build();
    ServerFeaturesGrpc.newBlockingStub(visitor)
        .getSupportedMethods(Shared.Empty.getDefaultInstance());
    ClientCall<ReadReq, ReadResp> call =
        visitor.newCall(StreamsGrpc.getReadMethod(), CallOptions.DEFAULT);
    call.start(new ClientCall.Listener<>() {}, new Metadata());
    call.sendMessage(subscriptionToAll());
    call.halfClose();
    visitor.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
  }

  private void stillServes() throws Exception {
    EventStoreDBClient client =
        EventStoreDBClient.create(
            EventStoreDBConnectionString.parseOrThrow(store.connectionString()));
    String stream = "served-" + UUID.randomUUID();
    client.appendToStream(stream, event(2)).get(20, TimeUnit.SECONDS);
    assertThat(
            client
                .readStream(stream, ReadStreamOptions.get())
                .get(20, TimeUnit.SECONDS)
                .getEvents())
        .hasSize(1);
    client.shutdown().get(20, TimeUnit.SECONDS);
  }

  private void fill(String stream, int batches, int size) throws Exception {
    EventStoreDBClient client =
        EventStoreDBClient.create(
            EventStoreDBConnectionString.parseOrThrow(store.connectionString()));
    for (int i = 0; i < batches; i++) {
      List<EventData> events = new ArrayList<>();
      for (int k = 0; k < size; k++) {
        events.add(event(200));
      }
      client.appendToStream(stream, events.iterator()).get(20, TimeUnit.SECONDS);
    }
    client.shutdown().get(20, TimeUnit.SECONDS);
  }

  private static EventData event(int size) {
    return EventDataBuilder.binary(UUID.randomUUID(), "t", new byte[size]).build();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", store.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  /** A server may hang up before one has finished speaking. */
  private static void say(Socket socket, byte[] words) throws IOException {
    try {
      socket.getOutputStream().write(words);
      socket.getOutputStream().flush();
    } catch (SocketException hungUp) {
      assertThat(hungUp).isNotNull();
    }
  }

  private static void hangsUp(Socket socket) throws IOException {
    try {
      InputStream answer = socket.getInputStream();
      while (answer.read() >= 0) {
        // Whatever it has to say is fine, as long as it comes to an end.
      }
    } catch (SocketException reset) {
      assertThat(reset).isNotNull();
    }
  }

  /** Sends raw bytes as a message and tells how the call ended. */
  private Status.Code call(String method, byte[] message) throws Exception {
    MethodDescriptor<byte[], byte[]> raw =
        MethodDescriptor.newBuilder(new Raw(), new Raw())
            .setFullMethodName(method)
            .setType(MethodDescriptor.MethodType.UNKNOWN)
            .build();
    CompletableFuture<Status> ended = new CompletableFuture<>();
    ClientCall<byte[], byte[]> call = channel.newCall(raw, CallOptions.DEFAULT);
    call.start(
        new ClientCall.Listener<>() {
          @Override
          public void onClose(Status status, Metadata trailers) {
            ended.complete(status);
          }
        },
        new Metadata());
    call.request(10);
    call.sendMessage(message);
    call.halfClose();
    return ended.get(20, TimeUnit.SECONDS).getCode();
  }

  private record Raw() implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] bytes) {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /** A call that takes one message and then no more. */
  private ClientCall<ReadReq, ReadResp> open(ReadReq request) throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    ClientCall<ReadReq, ReadResp> call =
        channel.newCall(StreamsGrpc.getReadMethod(), CallOptions.DEFAULT);
    call.start(
        new ClientCall.Listener<>() {
          @Override
          public void onMessage(ReadResp message) {
            first.countDown();
          }
        },
        new Metadata());
    call.sendMessage(request);
    call.halfClose();
    call.request(1);
    assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
    return call;
  }

  private static ReadReq read(String stream) {
    return ReadReq.newBuilder().setOptions(options(stream).setCount(Long.MAX_VALUE)).build();
  }

  private static ReadReq subscription(String stream) {
    return ReadReq.newBuilder()
        .setOptions(
            options(stream).setSubscription(ReadReq.Options.SubscriptionOptions.newBuilder()))
        .build();
  }

  private static ReadReq subscriptionToAll() {
    return ReadReq.newBuilder()
        .setOptions(
            ids()
                .setAll(
                    ReadReq.Options.AllOptions.newBuilder()
                        .setStart(Shared.Empty.getDefaultInstance()))
                .setSubscription(ReadReq.Options.SubscriptionOptions.newBuilder()))
        .build();
  }

  private static ReadReq.Options.Builder options(String stream) {
    return ids()
        .setStream(
            ReadReq.Options.StreamOptions.newBuilder()
                .setStreamIdentifier(
                    Shared.StreamIdentifier.newBuilder()
                        .setStreamName(ByteString.copyFromUtf8(stream)))
                .setStart(Shared.Empty.getDefaultInstance()));
  }

  private static ReadReq.Options.Builder ids() {
    return ReadReq.Options.newBuilder()
        .setNoFilter(Shared.Empty.getDefaultInstance())
        .setUuidOption(
            ReadReq.Options.UUIDOption.newBuilder()
                .setStructured(Shared.Empty.getDefaultInstance()));
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("embedded-eventstore"))
        .toList();
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The time-out of the class is the limit. */
  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
      Thread.yield();
    }
  }
}
