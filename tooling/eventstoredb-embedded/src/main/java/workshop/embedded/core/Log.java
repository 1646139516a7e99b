package workshop.embedded.core;

import java.util.concurrent.ConcurrentSkipListSet;

/** All records in the order in which they were stored: what {@code $all} is read from. */
public final class Log {
  private final GrowingList<LoggedEvent> records = new GrowingList<>(1024);
  private final ConcurrentSkipListSet<Long> emptyAppends = new ConcurrentSkipListSet<>();
  private volatile long end = 1;

  /** Where the next record will lie. Writer only. */
  long end() {
    return end;
  }

  /** Adds a record of so many bytes; readers see it once it is published. Writer only. */
  void add(LoggedEvent event, int length) {
    records.add(event);
    end = event.position() + length;
  }

  /** Passes over a place at which there is no event, and returns it. Writer only. */
  long skip(int length) {
    long position = end;
    emptyAppends.add(position);
    end = position + length;
    return position;
  }

  void publish() {
    records.publish();
  }

  public int size() {
    return records.size();
  }

  public LoggedEvent get(int index) {
    return records.get(index);
  }

  /** The position of the last record that readers see; 0 if there is none. */
  public long lastPosition() {
    int size = records.size();
    return size == 0 ? 0 : records.get(size - 1).position();
  }

  /** The index of the first record at or after a position; the size if there is none. */
  public int indexOf(long position) {
    int low = 0;
    int high = records.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (records.get(middle).position() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where a record ends that others follow: at the next one, or at an empty append between. */
  long endOf(long position) {
    long next = records.get(indexOf(position + 1)).position();
    Long empty = emptyAppends.higher(position);
    return empty == null ? next : Math.min(empty, next);
  }

  /** Whether a read may start here: at a record, at an empty append, or beyond the end. */
  public boolean isBoundary(long position) {
    if (position == 0 || position >= end || emptyAppends.contains(position)) {
      return true;
    }
    int index = indexOf(position);
    return index < records.size() && records.get(index).position() == position;
  }
}
