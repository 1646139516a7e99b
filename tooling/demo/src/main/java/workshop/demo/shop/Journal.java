package workshop.demo.shop;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened and what was done, the newest first. */
final class Journal {
  private static final int KEPT = 12;

  private final Clock clock;
  private final Deque<Entry> entries = new ArrayDeque<>();

  record Entry(Instant at, String sentence) {}

  Journal(Clock clock) {
    this.clock = clock;
  }

  synchronized String note(String sentence) {
    entries.addFirst(new Entry(clock.instant(), sentence));
    if (entries.size() > KEPT) {
      entries.removeLast();
    }
    return sentence;
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
