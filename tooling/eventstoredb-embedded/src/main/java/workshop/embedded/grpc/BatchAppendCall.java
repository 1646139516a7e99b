package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.shared.Shared;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendResp;
import io.grpc.stub.StreamObserver;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import workshop.embedded.core.AppendResult;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.StoreError;

/**
 * Appends of several clients' threads over one call, told apart by a correlation id. The Java
 * client does without it; those in other languages prefer it.
 */
final class BatchAppendCall implements StreamObserver<BatchAppendReq> {
  /** An append of which not everything has come in yet. */
  private record Pending(String stream, ExpectedRevision expected, ProposedEvents events) {}

  private final StoreCore store;
  private final StreamObserver<BatchAppendResp> client;
  private final Map<UUID, Pending> pending = new HashMap<>();

  BatchAppendCall(StoreCore store, StreamObserver<BatchAppendResp> client) {
    this.store = store;
    this.client = client;
  }

  @Override
  public void onNext(BatchAppendReq message) {
    UUID correlation = Wire.id(message.getCorrelationId());
    BatchAppendResp.Builder answer =
        BatchAppendResp.newBuilder().setCorrelationId(message.getCorrelationId());
    try {
      if (message.hasOptions()) {
        pending.put(correlation, begin(message.getOptions()));
      }
      Pending append = pending.get(correlation);
      if (append == null) {
        throw new StoreError.Unhandled("Events came before their options.");
      }
      answer.setStreamIdentifier(Wire.stream(append.stream()));
      for (BatchAppendReq.ProposedMessage event : message.getProposedMessagesList()) {
        append
            .events()
            .add(
                Wire.id(event.getId()),
                event.getMetadataMap(),
                event.getData(),
                event.getCustomMetadata());
      }
      if (message.getIsFinal()) {
        pending.remove(correlation);
        client.onNext(answer(answer, append));
      }
    } catch (RuntimeException refused) {
      pending.remove(correlation);
      client.onNext(BatchErrors.add(answer, refused));
    }
  }

  private static Pending begin(BatchAppendReq.Options options) {
    Shared.StreamIdentifier stream = options.getStreamIdentifier();
    return new Pending(Wire.writableStream(stream), Expected.of(options), new ProposedEvents());
  }

  private BatchAppendResp answer(BatchAppendResp.Builder answer, Pending append) {
    return switch (store.append(append.stream(), append.expected(), append.events().events())) {
      case AppendResult.Success success -> answer.setSuccess(success(success)).build();
      case AppendResult.WrongRevision wrong -> BatchErrors.add(answer, wrong);
    };
  }

  private static BatchAppendResp.Success success(AppendResult.Success success) {
    BatchAppendResp.Success.Builder message = BatchAppendResp.Success.newBuilder();
    if (success.lastRevision() == ExpectedRevision.NONE) {
      message.setNoStream(BatchErrors.EMPTY);
    } else {
      message.setCurrentRevision(success.lastRevision());
    }
    success
        .position()
        .ifPresentOrElse(
            position ->
                message.setPosition(
                    Shared.AllStreamPosition.newBuilder()
                        .setCommitPosition(position)
                        .setPreparePosition(position)),
            () -> message.setNoPosition(BatchErrors.EMPTY));
    return message.build();
  }

  @Override
  public void onCompleted() {
    client.onCompleted();
  }

  @Override
  public void onError(Throwable cancelled) {
    pending.clear();
  }
}
