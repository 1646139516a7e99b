package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import io.grpc.stub.StreamObserver;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.StoreError;

/** One append while it comes in: options first, then the events one by one. */
final class AppendCall implements StreamObserver<AppendReq> {
  private final StoreCore store;
  private final StreamObserver<AppendResp> client;
  private final ProposedEvents events = new ProposedEvents();
  private String stream;
  private ExpectedRevision expected;
  private boolean answered;

  AppendCall(StoreCore store, StreamObserver<AppendResp> client) {
    this.store = store;
    this.client = client;
  }

  @Override
  public void onNext(AppendReq message) {
    if (answered) {
      return;
    }
    try {
      switch (message.getContentCase()) {
        case OPTIONS -> options(message.getOptions());
        case PROPOSED_MESSAGE -> event(message.getProposedMessage());
        case CONTENT_NOT_SET -> throw new StoreError.Unhandled("An empty message.");
      }
    } catch (RuntimeException refused) {
      refuse(refused);
    }
  }

  private void options(AppendReq.Options options) {
    if (stream != null) {
      throw new StoreError.Unhandled("The options came twice.");
    }
    expected = Expected.of(options);
    stream = Wire.writableStream(options.getStreamIdentifier());
  }

  private void event(AppendReq.ProposedMessage message) {
    if (stream == null) {
      throw new StoreError.Unhandled("An event came before the options.");
    }
    events.add(
        Wire.id(message.getId()),
        message.getMetadataMap(),
        message.getData(),
        message.getCustomMetadata());
  }

  @Override
  public void onCompleted() {
    if (answered) {
      return;
    }
    try {
      if (stream == null) {
        throw new StoreError.Unhandled("The options are missing.");
      }
      AppendResp response = AppendMessages.of(store.append(stream, expected, events.events()));
      answered = true;
      client.onNext(response);
      client.onCompleted();
    } catch (RuntimeException refused) {
      refuse(refused);
    }
  }

  @Override
  public void onError(Throwable cancelled) {
    answered = true;
    events.clear();
  }

  private void refuse(RuntimeException why) {
    answered = true;
    events.clear();
    client.onError(Errors.of(why));
  }
}
