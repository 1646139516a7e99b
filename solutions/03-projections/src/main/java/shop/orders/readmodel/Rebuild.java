package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.Optional;
import java.util.function.Consumer;
import shop.orders.projection.ReceivedEvent;

/** Keeps a view up to date, and builds a new version of it when its code has changed. */
public final class Rebuild {
  private final ViewVersions versions;
  private final Replay log;
  private final Consumer<ReceivedEvent> mails;

  /**
   * @param mails sends the customer a mail about an event
   */
  public Rebuild(ViewVersions versions, Replay log, Consumer<ReceivedEvent> mails) {
    this.versions = versions;
    this.log = log;
    this.mails = mails;
  }

  /** The live subscription calls this once for each event, also during a rebuild. */
  public void handle(ReceivedEvent received, Position position) {
    versions.live().handle(received, position);
    mails.accept(received);
  }

  /** Builds a new version from the whole log, then makes it live. */
  public void rebuild(String version) {
    // region 3.11 build a new version beside the live one, then switch
    Projector fresh = versions.create(version);
    do {
      // The handler of the new version: it writes rows and sends no mail.
      log.run(fresh.checkpoint(), fresh::handle);
    } while (isBehind(fresh.checkpoint(), versions.live().checkpoint()));
    versions.makeLive(version);
    // endregion
  }

  /** Whether a view with the checkpoint {@code mine} shows less than one with {@code theirs}. */
  private static boolean isBehind(Optional<Position> mine, Optional<Position> theirs) {
    return theirs.isPresent() && (mine.isEmpty() || mine.get().compareTo(theirs.get()) < 0);
  }
}
