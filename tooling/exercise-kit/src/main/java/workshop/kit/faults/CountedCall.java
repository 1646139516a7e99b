package workshop.kit.faults;

import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq.Options.FilterOptions;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the events of one call while it is going on. */
final class CountedCall {
  private final Object request;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger received = new AtomicInteger();

  /**
   * @param request the first message, which says what the call is
   */
  CountedCall(Object request) {
    this.request = request;
  }

  void clientSends(Object message) {
    if (message instanceof AppendReq append && append.hasProposedMessage()) {
      sent.incrementAndGet();
    }
  }

  /** How many events the client was sent, this message included. */
  int storeSends(Object message) {
    boolean event =
        message instanceof ReadResp read && read.hasEvent()
            || message instanceof Persistent.ReadResp consumed && consumed.hasEvent();
    return event ? received.incrementAndGet() : received.get();
  }

  Call kind() {
    return Call.of(request);
  }

  WireCall soFar() {
    int out = sent.get();
    int in = received.get();
    return switch (request) {
      case AppendReq append -> {
        String stream = append.getOptions().getStreamIdentifier().getStreamName().toStringUtf8();
        yield new WireCall(kind(), stream, false, "", out, in);
      }
      case ReadReq read -> {
        ReadReq.Options options = read.getOptions();
        String filter = options.hasFilter() ? expressionOf(options.getFilter()) : "";
        yield new WireCall(kind(), streamOf(options), options.getResolveLinks(), filter, out, in);
      }
      default -> new WireCall(kind(), "", false, "", out, in);
    };
  }

  private static String streamOf(ReadReq.Options options) {
    return options.hasAll()
        ? "$all"
        : options.getStream().getStreamIdentifier().getStreamName().toStringUtf8();
  }

  private static String expressionOf(FilterOptions filter) {
    return filter.hasEventType()
        ? filter.getEventType().getRegex()
        : filter.getStreamIdentifier().getRegex();
  }
}
