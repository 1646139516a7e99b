package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.Store;
import workshop.embedded.core.StoreError;

/** One append while it comes in: options first, then the events one by one. */
final class AppendCall implements StreamObserver<AppendReq> {
  private static final UUID ZERO = new UUID(0, 0);

  private final Store store;
  private final StreamObserver<AppendResp> client;
  private final List<NewEvent> events = new ArrayList<>();
  private String stream;
  private ExpectedRevision expected;
  private long size;
  private boolean answered;

  AppendCall(Store store, StreamObserver<AppendResp> client) {
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
    if (stream == null) {
      expected = Expected.of(options);
      stream = Wire.writableStream(options.getStreamIdentifier());
    }
  }

  private void event(AppendReq.ProposedMessage message) {
    if (stream == null) {
      throw new StoreError.Unhandled("An event came before the options.");
    }
    Map<String, String> properties = message.getMetadataMap();
    String type = required(properties, "type");
    String contentType = required(properties, "content-type");
    size += message.getData().size() + message.getCustomMetadata().size() + 2L * type.length();
    if (size > Errors.MAX_APPEND_SIZE) {
      throw Errors.appendTooLarge();
    }
    UUID id = Wire.id(message.getId());
    if (id.equals(ZERO) || type.isEmpty()) {
      throw new StoreError.Unhandled("An event needs an id and a type.");
    }
    events.add(
        new NewEvent(
            id,
            type,
            contentType.equals(Wire.JSON),
            message.getData().toByteArray(),
            message.getCustomMetadata().toByteArray()));
  }

  private static String required(Map<String, String> properties, String name) {
    String value = properties.get(name);
    if (value == null) {
      throw Errors.missingProperty(name);
    }
    return value;
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
      AppendResp response = AppendMessages.of(store.append(stream, expected, events));
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
