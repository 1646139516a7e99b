package workshop.embedded.core;

import java.util.UUID;

/**
 * Finds the event that first used an id. Open addressing over the events themselves: an entry costs
 * a reference and nothing else. Writer only.
 */
final class IdIndex {
  private LoggedEvent[] table = new LoggedEvent[1024];
  private int used;

  /** Remembers an event, unless its id was used before. */
  void add(LoggedEvent event) {
    if (used * 2 >= table.length) {
      grow();
    }
    if (place(table, event)) {
      used++;
    }
  }

  LoggedEvent find(UUID id) {
    int slot = slot(table, id.getMostSignificantBits(), id.getLeastSignificantBits());
    while (table[slot] != null && !table[slot].hasId(id)) {
      slot = slot + 1 & table.length - 1;
    }
    return table[slot];
  }

  private void grow() {
    LoggedEvent[] larger = new LoggedEvent[table.length * 2];
    for (LoggedEvent event : table) {
      if (event != null) {
        place(larger, event);
      }
    }
    table = larger;
  }

  private static boolean place(LoggedEvent[] table, LoggedEvent event) {
    int slot = slot(table, event.idHigh(), event.idLow());
    while (table[slot] != null) {
      if (table[slot].idHigh() == event.idHigh() && table[slot].idLow() == event.idLow()) {
        return false;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = event;
    return true;
  }

  private static int slot(LoggedEvent[] table, long high, long low) {
    long mixed = (high * 0x9E3779B97F4A7C15L ^ low) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed >>> 32) & table.length - 1;
  }
}
