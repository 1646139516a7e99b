package workshop.embedded.core;

import java.nio.charset.StandardCharsets;

/** Follows link events to what they point to. */
public final class Links {
  public static final String TYPE = "$>";

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
    String data = new String(record.data(), StandardCharsets.UTF_8);
    int at = data.indexOf('@');
    if (at < 0) {
      return malformed;
    }
    long revision;
    try {
      revision = Long.parseLong(data.substring(0, at));
    } catch (NumberFormatException notANumber) {
      return malformed;
    }
    StreamWindow target = store.window(data.substring(at + 1));
    return new ReadItem.Event(target.sees(revision) ? target.get(revision) : null, record);
  }
}
