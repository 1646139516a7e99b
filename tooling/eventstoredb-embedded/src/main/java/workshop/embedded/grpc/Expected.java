package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.DeleteReq;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.TombstoneReq;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.StoreError;

/** Understands what a write expects of its stream. */
final class Expected {
  private Expected() {}

  static ExpectedRevision of(AppendReq.Options options) {
    return switch (options.getExpectedStreamRevisionCase()) {
      case REVISION -> exact(options.getRevision());
      case NO_STREAM -> ExpectedRevision.NO_STREAM;
      case ANY -> ExpectedRevision.ANY;
      case STREAM_EXISTS -> ExpectedRevision.STREAM_EXISTS;
      case EXPECTEDSTREAMREVISION_NOT_SET -> throw missing("AppendReq", "Revision");
    };
  }

  static ExpectedRevision of(BatchAppendReq.Options options) {
    return switch (options.getExpectedStreamPositionCase()) {
      case STREAM_POSITION -> exact(options.getStreamPosition());
      case NO_STREAM -> ExpectedRevision.NO_STREAM;
      case ANY -> ExpectedRevision.ANY;
      case STREAM_EXISTS -> ExpectedRevision.STREAM_EXISTS;
      case EXPECTEDSTREAMPOSITION_NOT_SET -> throw missing("BatchAppendReq", "Position");
    };
  }

  static ExpectedRevision of(DeleteReq.Options options) {
    return switch (options.getExpectedStreamRevisionCase()) {
      case REVISION -> exact(options.getRevision());
      case NO_STREAM -> ExpectedRevision.NO_STREAM;
      case ANY -> ExpectedRevision.ANY;
      case STREAM_EXISTS -> ExpectedRevision.STREAM_EXISTS;
      case EXPECTEDSTREAMREVISION_NOT_SET -> throw missing("DeleteReq", "Revision");
    };
  }

  static ExpectedRevision of(TombstoneReq.Options options) {
    return switch (options.getExpectedStreamRevisionCase()) {
      case REVISION -> exact(options.getRevision());
      case NO_STREAM -> ExpectedRevision.NO_STREAM;
      case ANY -> ExpectedRevision.ANY;
      case STREAM_EXISTS -> ExpectedRevision.STREAM_EXISTS;
      case EXPECTEDSTREAMREVISION_NOT_SET -> throw missing("TombstoneReq", "Revision");
    };
  }

  /** All bits set stand for "no stream"; other numbers above the signed range are refused. */
  private static ExpectedRevision exact(long revision) {
    if (revision < ExpectedRevision.NONE) {
      throw new StoreError.Unhandled("Arithmetic operation resulted in an overflow.");
    }
    return new ExpectedRevision.Exact(revision);
  }

  private static RuntimeException missing(String request, String what) {
    return Errors.notAValid(
        "None",
        "EventStore.Client.Streams.%s+Types+Options+ExpectedStream%sOneofCase"
            .formatted(request, what));
  }
}
