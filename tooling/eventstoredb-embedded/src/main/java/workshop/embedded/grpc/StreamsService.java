package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.streams.StreamsGrpc;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.DeleteReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.DeleteResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.TombstoneReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.TombstoneResp;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import workshop.embedded.core.ReadItem;
import workshop.embedded.core.Source;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.Timer;

/** Append, read, subscribe, delete: the service that every client uses. */
final class StreamsService extends StreamsGrpc.StreamsImplBase {
  private final StoreCore store;
  private final Clock clock;
  private final Timer timer;
  private final OpenCalls calls;

  StreamsService(StoreCore store, Clock clock, Timer timer, OpenCalls calls) {
    this.store = store;
    this.clock = clock;
    this.timer = timer;
    this.calls = calls;
  }

  @Override
  public StreamObserver<AppendReq> append(StreamObserver<AppendResp> client) {
    // Asking for one message after the other would cost more than the messages do. What a client
    // can send is bounded all the same: an append that is too large is refused while it comes in.
    var call = (ServerCallStreamObserver<AppendResp>) client;
    call.disableAutoRequest();
    call.request(Integer.MAX_VALUE);
    return new AppendCall(store, client);
  }

  @Override
  public StreamObserver<BatchAppendReq> batchAppend(StreamObserver<BatchAppendResp> client) {
    return new BatchAppendCall(store, clock, timer, client);
  }

  @Override
  public void read(ReadReq request, StreamObserver<ReadResp> observer) {
    var client = (ServerCallStreamObserver<ReadResp>) observer;
    Answers.orError(
        client,
        () -> {
          ReadMessages messages =
              new ReadMessages(ReadRequests.structuredIds(request.getOptions()));
          Reading reading = new Reading(ReadRequests.open(store, request), messages);
          boolean live = request.getOptions().hasSubscription();
          calls.start(client, reading, live ? wakeUps(request) : OpenCalls.NO_WAKE_UPS);
        });
  }

  private OpenCalls.WakeUps wakeUps(ReadReq request) {
    return switch (request.getOptions().getStreamOptionCase()) {
      case STREAM -> {
        String stream = Wire.stream(request.getOptions().getStream().getStreamIdentifier());
        yield wake -> store.onStored(stream, wake);
      }
      case ALL, STREAMOPTION_NOT_SET -> store::onStored;
    };
  }

  @Override
  public void delete(DeleteReq request, StreamObserver<DeleteResp> client) {
    Answers.one(
        client,
        () -> {
          DeleteReq.Options options = request.getOptions();
          long position =
              store.delete(Wire.stream(options.getStreamIdentifier()), Expected.of(options));
          return DeleteResp.newBuilder()
              .setPosition(
                  DeleteResp.Position.newBuilder()
                      .setCommitPosition(position)
                      .setPreparePosition(position))
              .build();
        });
  }

  @Override
  public void tombstone(TombstoneReq request, StreamObserver<TombstoneResp> client) {
    Answers.one(
        client,
        () -> {
          TombstoneReq.Options options = request.getOptions();
          long position =
              store.tombstone(Wire.stream(options.getStreamIdentifier()), Expected.of(options));
          return TombstoneResp.newBuilder()
              .setPosition(
                  TombstoneResp.Position.newBuilder()
                      .setCommitPosition(position)
                      .setPreparePosition(position))
              .build();
        });
  }

  /** A source of the core, seen as messages. */
  private static final class Reading implements Pump.Source<ReadResp> {
    private final Source source;
    private final ReadMessages messages;
    private boolean ended;

    Reading(Source source, ReadMessages messages) {
      this.source = source;
      this.messages = messages;
    }

    @Override
    public ReadResp next() {
      ReadItem item = source.next();
      if (item == null) {
        return null;
      }
      ended = item instanceof ReadItem.End;
      return messages.of(item);
    }

    @Override
    public boolean ended() {
      return ended;
    }

    @Override
    public void stalled() {
      source.stalled();
    }
  }
}
