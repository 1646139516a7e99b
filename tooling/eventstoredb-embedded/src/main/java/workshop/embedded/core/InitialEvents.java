package workshop.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a fresh server holds before anyone has written to it. */
public final class InitialEvents {
  private InitialEvents() {}

  /** Learner code has to skip system events; without any it would be right by accident. */
  public static void write(StoreCore store) {
    byte[] thirtyDays = "{\"$maxAge\":2592000}".getBytes(StandardCharsets.UTF_8);
    store.write(List.of(SystemWrite.metadata(store, "$scavenges", thirtyDays)));
  }
}
