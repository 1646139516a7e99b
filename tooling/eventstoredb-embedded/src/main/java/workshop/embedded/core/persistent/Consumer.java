package workshop.embedded.core.persistent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import workshop.embedded.core.ReadItem;

/** One who reads from a group, and what it has not answered yet. Guarded by its group. */
public final class Consumer {
  /** The other end of the line. Called under the group's lock, so it must not wait. */
  public interface Client {
    void deliver(ReadItem.Event event, int retryCount);

    /** Says goodbye; nothing is delivered after it. */
    void drop(GroupError why);
  }

  private final Client client;
  private final int bufferSize;
  private final Map<UUID, Message> inFlight = new LinkedHashMap<>();
  private long delivered;

  Consumer(Client client, int bufferSize) {
    this.client = client;
    this.bufferSize = bufferSize;
  }

  boolean full() {
    return inFlight.size() >= bufferSize;
  }

  void deliver(Message message) {
    inFlight.put(message.id(), message);
    delivered++;
    client.deliver(message.event(), message.retryCount());
  }

  void finished(UUID id) {
    inFlight.remove(id);
  }

  Map<UUID, Message> inFlight() {
    return inFlight;
  }

  void drop(GroupError why) {
    client.drop(why);
  }

  long delivered() {
    return delivered;
  }

  int availableSlots() {
    return bufferSize - inFlight.size();
  }
}
