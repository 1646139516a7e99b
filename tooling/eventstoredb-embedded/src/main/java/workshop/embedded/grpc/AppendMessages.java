package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import workshop.embedded.core.AppendResult;
import workshop.embedded.core.ExpectedRevision;

/** Writes how an append ended. */
final class AppendMessages {
  private AppendMessages() {}

  static AppendResp of(AppendResult result) {
    return switch (result) {
      case AppendResult.Success success ->
          AppendResp.newBuilder().setSuccess(success(success)).build();
      case AppendResult.WrongRevision wrong ->
          AppendResp.newBuilder().setWrongExpectedVersion(wrongRevision(wrong)).build();
    };
  }

  private static AppendResp.Success success(AppendResult.Success success) {
    AppendResp.Success.Builder message = AppendResp.Success.newBuilder();
    if (success.lastRevision() == ExpectedRevision.NONE) {
      message.setNoStream(Wire.EMPTY);
    } else {
      message.setCurrentRevision(success.lastRevision());
    }
    success
        .position()
        .ifPresentOrElse(
            position ->
                message.setPosition(
                    AppendResp.Position.newBuilder()
                        .setCommitPosition(position)
                        .setPreparePosition(position)),
            () -> message.setNoPosition(Wire.EMPTY));
    return message.build();
  }

  /** Each fact twice: once for the clients of 20.6, once for those after it. */
  private static AppendResp.WrongExpectedVersion wrongRevision(AppendResult.WrongRevision wrong) {
    AppendResp.WrongExpectedVersion.Builder message = AppendResp.WrongExpectedVersion.newBuilder();
    if (wrong.actual() == ExpectedRevision.NONE) {
      message.setCurrentNoStream(Wire.EMPTY).setNoStream2060(Wire.EMPTY);
    } else {
      message.setCurrentRevision(wrong.actual()).setCurrentRevision2060(wrong.actual());
    }
    switch (wrong.expected()) {
      case ExpectedRevision.Any any -> message.setExpectedAny(Wire.EMPTY).setAny2060(Wire.EMPTY);
      case ExpectedRevision.StreamExists exists ->
          message.setExpectedStreamExists(Wire.EMPTY).setStreamExists2060(Wire.EMPTY);
      case ExpectedRevision.Exact exact -> {
        message.setExpectedRevision2060(exact.revision());
        if (exact.revision() == ExpectedRevision.NONE) {
          message.setExpectedNoStream(Wire.EMPTY);
        } else {
          message.setExpectedRevision(exact.revision());
        }
      }
    }
    return message.build();
  }
}
