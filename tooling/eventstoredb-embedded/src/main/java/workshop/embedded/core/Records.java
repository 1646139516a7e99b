package workshop.embedded.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes records of events, and keeps what many of them have in common only once. Writer only. */
final class Records {
  private final Map<String, String> types = new HashMap<>();
  private byte[] lastMetadata = {};

  LoggedEvent of(long position, String stream, long revision, NewEvent event, long created) {
    String type = types.computeIfAbsent(event.type(), name -> name);
    // Most events come with the same metadata as the one before.
    if (!Arrays.equals(lastMetadata, event.metadata())) {
      lastMetadata = event.metadata();
    }
    NewEvent shared = new NewEvent(event.id(), type, event.json(), event.data(), lastMetadata);
    return new LoggedEvent(position, stream, revision, shared, created);
  }
}
