package workshop.embedded.core.persistent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends all events that have something in common to the same consumer, those of one stream for
 * example. They fall into buckets by it, and each bucket belongs to one consumer; who comes or goes
 * moves as few buckets as possible.
 */
final class Pinned implements Dispatcher {
  private static final int BUCKET_BITS = 10;
  private static final int BUCKETS = 1 << BUCKET_BITS;

  private final Function<Message, String> common;
  private final Consumer[] owners = new Consumer[BUCKETS];
  private final List<Consumer> consumers = new ArrayList<>();

  Pinned(Function<Message, String> common) {
    this.common = common;
  }

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
    Consumer owner = owners[bucket(common.apply(message))];
    return owner == null || owner.full() ? Optional.empty() : Optional.of(owner);
  }

  /** Spread: the hash codes of names that are nearly the same are neighbors. */
  private static int bucket(String name) {
    return name.hashCode() * 0x9E3779B9 >>> 32 - BUCKET_BITS;
  }

  @Override
  public boolean letsOthersPass() {
    return true;
  }
}
