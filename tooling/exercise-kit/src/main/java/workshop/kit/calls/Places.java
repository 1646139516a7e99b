package workshop.kit.calls;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadResp.ReadEvent.RecordedEvent;

/** Where in the store a message is about. */
final class Places {
  private Places() {}

  /** The stream to read, or {@code $all}. */
  static String streamOf(ReadReq request) {
    return request.getOptions().hasAll()
        ? Appends.ALL
        : request.getOptions().getStream().getStreamIdentifier().getStreamName().toStringUtf8();
  }

  /** What lies in the stream that is read: the link, where there is one. */
  static RecordedEvent original(ReadResp message) {
    return message.getEvent().hasLink()
        ? message.getEvent().getLink()
        : message.getEvent().getEvent();
  }

  static long inTheLog(ReadResp message) {
    return original(message).getCommitPosition();
  }
}
