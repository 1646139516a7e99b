package workshop.kit.faults;

import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq.Options.FilterOptions;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the events of one call while it is going on. */
final class CountedCall {
  private final Call kind;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger received = new AtomicInteger();
  private String stream = "";
  private boolean resolvesLinks;
  private String filter = "";

  CountedCall(Call kind, byte[] firstMessage) throws InvalidProtocolBufferException {
    this.kind = kind;
    switch (kind) {
      case APPEND -> stream = name(AppendReq.parseFrom(firstMessage).getOptions());
      case READ, SUBSCRIBE -> describe(ReadReq.parseFrom(firstMessage).getOptions());
      case DELETE, TOMBSTONE, PERSISTENT_SUBSCRIBE, OTHER -> {}
    }
  }

  private static String name(AppendReq.Options options) {
    return options.getStreamIdentifier().getStreamName().toStringUtf8();
  }

  private void describe(ReadReq.Options options) {
    stream =
        options.hasAll()
            ? "$all"
            : options.getStream().getStreamIdentifier().getStreamName().toStringUtf8();
    resolvesLinks = options.getResolveLinks();
    if (options.hasFilter()) {
      FilterOptions asked = options.getFilter();
      filter =
          asked.hasEventType()
              ? asked.getEventType().getRegex()
              : asked.getStreamIdentifier().getRegex();
    }
  }

  void clientSends(byte[] message) throws InvalidProtocolBufferException {
    if (kind == Call.APPEND && AppendReq.parseFrom(message).hasProposedMessage()) {
      sent.incrementAndGet();
    }
  }

  /** How many events the client was sent, this message included. */
  int storeSends(byte[] message) throws InvalidProtocolBufferException {
    boolean event =
        switch (kind) {
          case READ, SUBSCRIBE -> ReadResp.parseFrom(message).hasEvent();
          case PERSISTENT_SUBSCRIBE -> Persistent.ReadResp.parseFrom(message).hasEvent();
          case APPEND, DELETE, TOMBSTONE, OTHER -> false;
        };
    return event ? received.incrementAndGet() : received.get();
  }

  Call kind() {
    return kind;
  }

  WireCall soFar() {
    return new WireCall(kind, stream, resolvesLinks, filter, sent.get(), received.get());
  }
}
