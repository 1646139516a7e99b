package workshop.kit.faults;

import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.DeleteReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.TombstoneReq;
import workshop.kit.calls.Requests;

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
  /** A new group of a persistent subscription. */
  CREATE_GROUP,
  /** Whatever else: server features, projections, the rest of persistent subscriptions. */
  OTHER;

  static Call of(Object firstMessage) {
    return switch (firstMessage) {
      case AppendReq append -> APPEND;
      case ReadReq read -> Requests.isSubscription(read) ? SUBSCRIBE : READ;
      case DeleteReq delete -> DELETE;
      case TombstoneReq tombstone -> TOMBSTONE;
      case Persistent.ReadReq consumer -> PERSISTENT_SUBSCRIBE;
      case Persistent.CreateReq group -> CREATE_GROUP;
      default -> OTHER;
    };
  }

  boolean isSubscription() {
    return this == SUBSCRIBE || this == PERSISTENT_SUBSCRIBE;
  }
}
