package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.shared.Shared;
import com.eventstore.dbclient.proto.streams.StreamsOuterClass.BatchAppendResp;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import io.grpc.Status;
import workshop.embedded.core.AppendResult;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.StoreError;

/** Writes why a batch append was refused: in the answer, as the call itself goes on. */
final class BatchErrors {
  static final Empty EMPTY = Empty.getDefaultInstance();

  private static final int ALREADY_EXISTS = Status.Code.ALREADY_EXISTS.value();

  /** The fields of {@code google.rpc.Status}. */
  private static final int CODE = 1;

  private static final int MESSAGE = 2;
  private static final int DETAILS = 3;

  private BatchErrors() {}

  static BatchAppendResp add(BatchAppendResp.Builder answer, AppendResult.WrongRevision wrong) {
    Shared.WrongExpectedVersion.Builder details = Shared.WrongExpectedVersion.newBuilder();
    if (wrong.actual() == ExpectedRevision.NONE) {
      details.setCurrentNoStream(EMPTY);
    } else {
      details.setCurrentStreamRevision(wrong.actual());
    }
    switch (wrong.expected()) {
      case ExpectedRevision.Any any -> details.setExpectedAny(EMPTY);
      case ExpectedRevision.StreamExists exists -> details.setExpectedStreamExists(EMPTY);
      case ExpectedRevision.Exact exact -> {
        if (exact.revision() == ExpectedRevision.NONE) {
          details.setExpectedNoStream(EMPTY);
        } else {
          details.setExpectedStreamPosition(exact.revision());
        }
      }
    }
    return add(answer, ALREADY_EXISTS, "Wrong expected version.", details.build());
  }

  static BatchAppendResp add(BatchAppendResp.Builder answer, RuntimeException refused) {
    Status status = Errors.of(refused).getStatus();
    Message details =
        switch (refused) {
          case StoreError.StreamDeleted deleted ->
              Shared.StreamDeleted.newBuilder()
                  .setStreamIdentifier(Wire.stream(deleted.stream()))
                  .build();
          case StoreError.Unhandled unhandled -> Shared.Unknown.getDefaultInstance();
          default -> Shared.BadRequest.newBuilder().setMessage(status.getDescription()).build();
        };
    return add(answer, status.getCode().value(), status.getDescription(), details);
  }

  /**
   * Two libraries bring a class of the name of this error's message, with different accessors;
   * which one is loaded depends on the class path. On the wire they are the same, so it is written
   * there.
   */
  private static BatchAppendResp add(
      BatchAppendResp.Builder answer, int code, String description, Message details) {
    ByteString status =
        UnknownFieldSet.newBuilder()
            .addField(CODE, UnknownFieldSet.Field.newBuilder().addVarint(code).build())
            .addField(MESSAGE, bytes(ByteString.copyFromUtf8(description)))
            .addField(DETAILS, bytes(Any.pack(details).toByteString()))
            .build()
            .toByteString();
    ByteString error =
        UnknownFieldSet.newBuilder()
            .addField(BatchAppendResp.ERROR_FIELD_NUMBER, bytes(status))
            .build()
            .toByteString();
    try {
      return answer.mergeFrom(error).build();
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static UnknownFieldSet.Field bytes(ByteString value) {
    return UnknownFieldSet.Field.newBuilder().addLengthDelimited(value).build();
  }
}
