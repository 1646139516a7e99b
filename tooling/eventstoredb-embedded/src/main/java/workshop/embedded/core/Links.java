package workshop.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Follows link events to what they point to. */
public final class Links {
  public static final String TYPE = "$>";

  /** Stands for the last event of a stream, whichever that is at the moment. */
  private static final long LAST = -1;

  /** A number as the real server takes it: with a sign, and with blanks around it. */
  private static final Pattern NUMBER = Pattern.compile("[ \\t-\\r]*[-+]?[0-9]+[ \\t-\\r]*");

  private final StoreCore store;

  public Links(StoreCore store) {
    this.store = store;
  }

  /** A record as a read shows it; data that is no link leaves it as it is. */
  public ReadItem.Event resolve(LoggedEvent record) {
    return resolve(record, new ReadItem.Event(record, null));
  }

  /** A record as a live subscription shows it; data that is no link leads nowhere. */
  public ReadItem.Event resolveLive(LoggedEvent record) {
    return resolve(record, new ReadItem.Event(null, record));
  }

  private ReadItem.Event resolve(LoggedEvent record, ReadItem.Event malformed) {
    if (!record.type().equals(TYPE)) {
      return new ReadItem.Event(record, null);
    }
    String[] parts = new String(record.data(), StandardCharsets.UTF_8).split("@", 2);
    OptionalLong revision = revision(parts[0]);
    if (revision.isEmpty()) {
      return malformed;
    }
    return new ReadItem.Event(
        parts.length == 2 ? target(parts[1], revision.getAsLong()) : null, record);
  }

  /** What a link points to; null if it cannot be read. */
  private LoggedEvent target(String stream, long revision) {
    StreamWindow window = store.window(stream);
    long wanted = revision == LAST ? window.lastRevision() : revision;
    return window.sees(wanted) ? window.get(wanted) : null;
  }

  private static OptionalLong revision(String text) {
    try {
      return NUMBER.matcher(text).matches()
          ? OptionalLong.of(Long.parseLong(text.strip()))
          : OptionalLong.empty();
    } catch (NumberFormatException tooLarge) {
      return OptionalLong.empty();
    }
  }
}
