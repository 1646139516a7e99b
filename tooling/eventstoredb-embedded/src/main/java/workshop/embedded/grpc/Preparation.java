package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.shared.Shared;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads classes on the side. The first start of a JVM and the first call are mostly that; with a
 * second processor they need not wait for it. Each is done once in a JVM.
 */
public final class Preparation {
  private static final AtomicBoolean SERVER = new AtomicBoolean();
  private static final AtomicBoolean FIRST_CALL = new AtomicBoolean();

  private Preparation() {}

  /** What the server is made of. Nothing is opened or started. */
  public static void ofServer() {
    if (SERVER.getAndSet(true)) {
      return;
    }
    NettyServerBuilder.forPort(0)
        .directExecutor()
        .addService(new StreamsService(null, null, null, null))
        .addService(new PersistentSubscriptionsService(null, null))
        .addService(new ProjectionsService(null))
        .addService(new ServerFeaturesService())
        .build();
  }

  /** What the first append and the first read are made of. */
  static void ofFirstCall() {
    if (FIRST_CALL.getAndSet(true)) {
      return;
    }
    Shared.StreamIdentifier stream = Wire.stream("prepared");
    Shared.UUID id = Wire.id(new UUID(1, 1), true);
    List<MessageLite> messages =
        List.of(
            AppendReq.newBuilder()
                .setOptions(
                    AppendReq.Options.newBuilder().setStreamIdentifier(stream).setAny(Wire.EMPTY))
                .build(),
            AppendReq.newBuilder()
                .setProposedMessage(
                    AppendReq.ProposedMessage.newBuilder().setId(id).putMetadata("type", "t"))
                .build(),
            AppendResp.newBuilder()
                .setSuccess(AppendResp.Success.newBuilder().setCurrentRevision(0))
                .build(),
            ReadReq.newBuilder()
                .setOptions(
                    ReadReq.Options.newBuilder()
                        .setStream(
                            ReadReq.Options.StreamOptions.newBuilder()
                                .setStreamIdentifier(stream)
                                .setStart(Wire.EMPTY)))
                .build(),
            ReadResp.newBuilder()
                .setEvent(
                    ReadResp.ReadEvent.newBuilder()
                        .setEvent(
                            ReadResp.ReadEvent.RecordedEvent.newBuilder()
                                .setId(id)
                                .setStreamIdentifier(stream)
                                .putMetadata("type", "t")))
                .build());
    messages.forEach(Preparation::writeAndRead);
  }

  private static void writeAndRead(MessageLite message) {
    ByteString bytes = message.toByteString();
    try {
      message.getParserForType().parseFrom(bytes);
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
