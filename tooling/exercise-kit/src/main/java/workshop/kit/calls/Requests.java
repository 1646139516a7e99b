package workshop.kit.calls;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import com.google.protobuf.ByteString;

/** What the first message of a call says about it. */
public final class Requests {
  private Requests() {}

  /** The stream that is read or written, {@code $all}, or nothing. */
  public static String streamOf(Object request) {
    ByteString name =
        switch (request) {
          case AppendReq append -> append.getOptions().getStreamIdentifier().getStreamName();
          case ReadReq read when read.getOptions().hasAll() -> ByteString.copyFromUtf8(Appends.ALL);
          case ReadReq read -> read.getOptions().getStream().getStreamIdentifier().getStreamName();
          default -> ByteString.EMPTY;
        };
    return name.toStringUtf8();
  }

  /** Whether it is a catch-up subscription. */
  public static boolean isSubscription(Object request) {
    return request instanceof ReadReq read && read.getOptions().hasSubscription();
  }

  /** Whether a call that begins so is the kit's own, and none of a test or a learner. */
  public static boolean isProbe(Object request) {
    return streamOf(request).equals(Hook.PROBE);
  }
}
