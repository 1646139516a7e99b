package workshop.kit.time;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Ids that can be known beforehand: 00000000-0000-4000-8000-000000000001, …2, …3. */
public final class Ids implements Supplier<UUID> {
  private final List<UUID> given = new CopyOnWriteArrayList<>();

  @Override
  public synchronized UUID get() {
    UUID next = nth(given.size() + 1);
    given.add(next);
    return next;
  }

  /** All that were given out so far, in order. */
  public List<UUID> given() {
    return List.copyOf(given);
  }

  /** The n-th id that every source gives out, from 1. */
  public static UUID nth(int n) {
    return new UUID(0x4000L, 0x8000_0000_0000_0000L | n);
  }
}
