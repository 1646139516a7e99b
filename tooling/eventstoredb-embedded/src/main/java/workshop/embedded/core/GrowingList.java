package workshop.embedded.core;

import java.util.Arrays;

/**
 * A list that one writer extends and any number of readers read without locks. What was added is
 * seen only once it is published, so a batch appears as a whole or not at all.
 */
final class GrowingList<T> {
  private volatile Object[] items;
  private volatile int published;
  private int written;

  GrowingList(int capacity) {
    items = new Object[capacity];
  }

  /** Adds an item that no reader sees yet. Writer only. */
  void add(T item) {
    if (written == items.length) {
      items = Arrays.copyOf(items, written + (written >> 1) + 4);
    }
    items[written++] = item;
  }

  /** Shows readers all that was added. Writer only. */
  void publish() {
    published = written;
  }

  int size() {
    return published;
  }

  /** The item at an index below a size that was read before. */
  @SuppressWarnings("unchecked")
  T get(int index) {
    return (T) items[index];
  }
}
