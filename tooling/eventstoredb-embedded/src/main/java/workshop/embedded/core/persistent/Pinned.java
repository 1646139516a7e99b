package workshop.embedded.core.persistent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends all events of a stream to the same consumer. Streams fall into buckets, and each bucket
 * belongs to one consumer; who comes or goes moves as few buckets as possible.
 */
final class Pinned implements Dispatcher {
  private static final int BUCKETS = 1024;

  private final Consumer[] owners = new Consumer[BUCKETS];
  private final List<Consumer> consumers = new ArrayList<>();

  @Override
  public void add(Consumer consumer) {
    consumers.add(consumer);
    int share = BUCKETS / consumers.size();
    int[] owned = new int[consumers.size()];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      int owner = consumers.indexOf(owners[bucket]);
      if (owner < 0 || ++owned[owner] > share && owned[consumers.size() - 1] < share) {
        owners[bucket] = consumer;
        owned[consumers.size() - 1]++;
      }
    }
  }

  @Override
  public void remove(Consumer consumer) {
    consumers.remove(consumer);
    int next = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (owners[bucket] == consumer) {
        owners[bucket] = consumers.isEmpty() ? null : consumers.get(next++ % consumers.size());
      }
    }
  }

  @Override
  public Optional<Consumer> choose(Message message) {
    Consumer owner = owners[Math.floorMod(message.sourceStream().hashCode(), BUCKETS)];
    return owner == null || owner.full() ? Optional.empty() : Optional.of(owner);
  }

  @Override
  public boolean letsOthersPass() {
    return true;
  }
}
