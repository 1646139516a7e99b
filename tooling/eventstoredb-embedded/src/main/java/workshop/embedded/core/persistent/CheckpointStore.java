package workshop.embedded.core.persistent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.StreamWindow;
import workshop.embedded.core.SystemWrite;

/** How far a group got, kept in a stream. */
final class CheckpointStore {
  private static final String TYPE = "$SubscriptionCheckpoint";

  private final StoreCore store;
  private final String stream;

  CheckpointStore(StoreCore store, GroupKey key) {
    this.store = store;
    this.stream = key.checkpointStream();
  }

  /** The place of the last event that is done. */
  Optional<String> load() {
    StreamWindow window = store.window(stream);
    if (window.notFound() || window.tombstoned()) {
      return Optional.empty();
    }
    String json = new String(window.get(window.lastRevision()).data(), StandardCharsets.UTF_8);
    return Optional.of(json.substring(1, json.length() - 1));
  }

  void save(String place) {
    byte[] json = ('"' + place + '"').getBytes(StandardCharsets.UTF_8);
    store.write(List.of(new SystemWrite(stream, NewEvent.system(store.newId(), TYPE, true, json))));
  }
}
