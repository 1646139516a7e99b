package workshop.kit.faults;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.google.protobuf.InvalidProtocolBufferException;

/** What a client can ask a store for, as far as tests tell it apart. */
public enum Call {
  APPEND,
  /** Of a stream or of {@code $all}; a client reads the metadata of a stream in this way too. */
  READ,
  /** A catch-up subscription to a stream or to {@code $all}. */
  SUBSCRIBE,
  DELETE,
  TOMBSTONE,
  /** A consumer of a persistent subscription. */
  PERSISTENT_SUBSCRIBE,
  /** Whatever else: server features, projections, the management of persistent subscriptions. */
  OTHER;

  private static final String STREAMS = "event_store.client.streams.Streams/";
  private static final String PERSISTENT =
      "event_store.client.persistent_subscriptions.PersistentSubscriptions/";

  static Call of(String method, byte[] firstMessage) throws InvalidProtocolBufferException {
    return switch (method) {
      case STREAMS + "Append" -> APPEND;
      case STREAMS + "Read" ->
          ReadReq.parseFrom(firstMessage).getOptions().hasSubscription() ? SUBSCRIBE : READ;
      case STREAMS + "Delete" -> DELETE;
      case STREAMS + "Tombstone" -> TOMBSTONE;
      case PERSISTENT + "Read" -> PERSISTENT_SUBSCRIBE;
      default -> OTHER;
    };
  }
}
