package workshop.kit.faults;

import com.eventstore.dbclient.proto.persistentsubscriptions.Persistent;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq.Options.FilterOptions;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import workshop.kit.calls.Requests;

/** Counts the events of one call while it is going on. */
final class CountedCall {
  private final Object request;
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger received = new AtomicInteger();
  private final List<String> answered = new CopyOnWriteArrayList<>();

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
    if (message instanceof Persistent.ReadReq answer && answer.hasAck()) {
      answered.addAll(Collections.nCopies(answer.getAck().getIdsCount(), "Ack"));
    } else if (message instanceof Persistent.ReadReq answer && answer.hasNack()) {
      String action = answer.getNack().getAction().name();
      answered.addAll(Collections.nCopies(answer.getNack().getIdsCount(), action));
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
    boolean links = request instanceof ReadReq read && read.getOptions().getResolveLinks();
    return new WireCall(
        kind(),
        Requests.streamOf(request),
        links,
        filter(),
        sent.get(),
        received.get(),
        List.copyOf(answered));
  }

  private String filter() {
    if (request instanceof ReadReq read && read.getOptions().hasFilter()) {
      FilterOptions filter = read.getOptions().getFilter();
      return filter.hasEventType()
          ? filter.getEventType().getRegex()
          : filter.getStreamIdentifier().getRegex();
    }
    return "";
  }
}
