package workshop.embedded.grpc;

import com.eventstore.dbclient.proto.shared.Shared;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.util.Map;
import java.util.UUID;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.StoreError;

/** The shapes that all services share. */
final class Wire {
  static final Shared.Empty EMPTY = Shared.Empty.getDefaultInstance();
  static final String JSON = "application/json";
  private static final String OCTETS = "application/octet-stream";

  private Wire() {}

  static Shared.StreamIdentifier stream(String name) {
    return Shared.StreamIdentifier.newBuilder()
        .setStreamName(ByteString.copyFromUtf8(name))
        .build();
  }

  /** The name of a stream; without one there is nothing to be done. */
  static String stream(Shared.StreamIdentifier identifier) {
    String name = identifier.getStreamName().toStringUtf8();
    if (name.isEmpty()) {
      throw new StoreError.Unhandled("The stream has no name.");
    }
    return name;
  }

  /** The name of a stream that events may be appended to. */
  static String writableStream(Shared.StreamIdentifier identifier) {
    String name = stream(identifier);
    if (name.equals("$$")) {
      throw new StoreError.Unhandled("These are the metadata of a stream without a name.");
    }
    return name;
  }

  static Shared.UUID id(UUID id, boolean structured) {
    Shared.UUID.Builder uuid = Shared.UUID.newBuilder();
    return structured
        ? uuid.setStructured(
                Shared.UUID
                    .Structured
                    .newBuilder()
                    .setMostSignificantBits(id.getMostSignificantBits())
                    .setLeastSignificantBits(id.getLeastSignificantBits()))
            .build()
        : uuid.setString(id.toString()).build();
  }

  /** An id in either form; one that is missing or unreadable is all zeros. */
  static UUID id(Shared.UUID id) {
    return switch (id.getValueCase()) {
      case STRUCTURED ->
          new UUID(
              id.getStructured().getMostSignificantBits(),
              id.getStructured().getLeastSignificantBits());
      case STRING -> parse(id.getString());
      case VALUE_NOT_SET -> new UUID(0, 0);
    };
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException unreadable) {
      return new UUID(0, 0);
    }
  }

  /** The properties of an event that clients read by name. */
  static Map<String, String> properties(LoggedEvent event) {
    return Map.of(
        "type", event.type(),
        "created", Long.toString(event.created()),
        "content-type", event.json() ? JSON : OCTETS);
  }

  static ByteString bytes(byte[] shared) {
    return UnsafeByteOperations.unsafeWrap(shared);
  }
}
