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
import io.grpc.StatusRuntimeException;
import workshop.embedded.core.AppendResult;
import workshop.embedded.core.ExpectedRevision;
import workshop.embedded.core.StoreError;

/** Writes why a batch append was refused: in the answer, as the call itself goes on. */
final class BatchErrors {
  static final Empty EMPTY = Empty.getDefaultInstance();

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
    return add(answer, Status.Code.ALREADY_EXISTS, details.build());
  }

  /** It took longer than the client, or the server, allows. */
  static BatchAppendResp timeout(BatchAppendResp.Builder answer) {
    return add(answer, Status.Code.DEADLINE_EXCEEDED, Shared.Timeout.getDefaultInstance());
  }

  static BatchAppendResp add(BatchAppendResp.Builder answer, RuntimeException refused) {
    return switch (refused) {
      case StoreError.StreamDeleted deleted ->
          add(
              answer,
              Status.Code.NOT_FOUND,
              Shared.StreamDeleted.newBuilder()
                  .setStreamIdentifier(Wire.stream(deleted.stream()))
                  .build());
      case StoreError.AppendTooLarge large ->
          add(
              answer,
              Status.Code.INVALID_ARGUMENT,
              Shared.MaximumAppendSizeExceeded.newBuilder()
                  .setMaxAppendSize(large.limit())
                  .build());
      case StoreError.MissingProperty missing ->
          badRequest(
              answer,
              "The given key '%s' was not present in the dictionary."
                  .formatted(missing.property()));
      case StatusRuntimeException invalid ->
          badRequest(
              answer,
              "Status(StatusCode=\"InvalidArgument\", Detail=\"%s\")"
                  .formatted(invalid.getStatus().getDescription()));
      default -> badRequest(answer, String.valueOf(refused.getMessage()));
    };
  }

  private static BatchAppendResp badRequest(BatchAppendResp.Builder answer, String why) {
    Shared.BadRequest details = Shared.BadRequest.newBuilder().setMessage(why).build();
    return add(answer, Status.Code.INVALID_ARGUMENT, details);
  }

  /**
   * Two libraries bring a class of the name of this error's message, with different accessors;
   * which one is loaded depends on the class path. On the wire they are the same, so it is written
   * there. The error's own message is the name of its details.
   */
  private static BatchAppendResp add(
      BatchAppendResp.Builder answer, Status.Code code, Message details) {
    String name = details.getDescriptorForType().getName();
    ByteString status =
        UnknownFieldSet.newBuilder()
            .addField(CODE, UnknownFieldSet.Field.newBuilder().addVarint(code.value()).build())
            .addField(MESSAGE, bytes(ByteString.copyFromUtf8(name)))
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
