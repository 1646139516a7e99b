package workshop.embedded.grpc;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.StoreError;

/** The events of one append while they come in: checked one by one, and counted. */
final class ProposedEvents {
  /** How many bytes one append may have: data, metadata and twice the length of the type. */
  static final int MAX_APPEND_SIZE = 1024 * 1024;

  private static final UUID ZERO = new UUID(0, 0);

  private final List<NewEvent> events = new ArrayList<>();
  private long size;

  void add(UUID id, Map<String, String> properties, ByteString data, ByteString metadata) {
    String type = required(properties, "type");
    String contentType = required(properties, "content-type");
    size += data.size() + metadata.size() + 2L * type.length();
    if (size > MAX_APPEND_SIZE) {
      throw new StoreError.AppendTooLarge(MAX_APPEND_SIZE);
    }
    if (id.equals(ZERO) || type.isEmpty()) {
      throw new StoreError.Unhandled("An event needs an id and a type.");
    }
    boolean json = contentType.equals(Wire.JSON);
    events.add(new NewEvent(id, type, json, data.toByteArray(), metadata.toByteArray()));
  }

  private static String required(Map<String, String> properties, String name) {
    String value = properties.get(name);
    if (value == null) {
      throw new StoreError.MissingProperty(name);
    }
    return value;
  }

  List<NewEvent> events() {
    return events;
  }

  void clear() {
    events.clear();
  }
}
