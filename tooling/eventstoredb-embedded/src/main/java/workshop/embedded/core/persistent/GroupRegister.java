package workshop.embedded.core.persistent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import workshop.embedded.core.NewEvent;
import workshop.embedded.core.StoreCore;
import workshop.embedded.core.SystemWrite;

/** The stream in which a server writes down which groups there are, whenever that changes. */
final class GroupRegister {
  private static final String STREAM = "$persistentSubscriptionConfig";
  private static final String TYPE = "$PersistentConfig";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StoreCore store;
  private final Clock clock;

  GroupRegister(StoreCore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void write(Set<GroupKey> keys) {
    ObjectNode config = JSON.createObjectNode();
    config.put("Version", "2");
    config.put("Updated", clock.instant().toString());
    config.put("UpdatedBy", "system");
    ArrayNode groups = config.putArray("Entries");
    for (GroupKey key : keys) {
      groups.addObject().put("Stream", key.stream()).put("Group", key.group());
    }
    try {
      NewEvent event = NewEvent.system(store.newId(), TYPE, true, JSON.writeValueAsBytes(config));
      store.write(List.of(new SystemWrite(STREAM, event)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
