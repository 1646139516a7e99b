package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.util.Optional;
import java.util.function.Consumer;
import shop.orders.projection.ReceivedEvent;
import workshop.todo.Todo;

/** Keeps a view up to date, and makes it anew when its code has changed. */
public final class Rebuild {
  private final ViewVersions versions;
  private final Replay log;
  private final Consumer<ReceivedEvent> mails;

  /**
   * @param mails writes to the customer about an event
   */
  public Rebuild(ViewVersions versions, Replay log, Consumer<ReceivedEvent> mails) {
    this.versions = versions;
    this.log = log;
    this.mails = mails;
  }

  /** What is done with each event of the live subscription. */
  public void handle(ReceivedEvent received, Position position) {
    versions.live().handle(received, position);
    mails.accept(received);
  }

  /** Makes a new version from the whole log, and puts it in the place of the live one. */
  public void rebuild(String version) {
    // region 3.10 make the list anew while the shop is open
    throw new Todo("3.10", "make the list anew while the shop is open");
    // endregion
  }

  /**
   * Whether a view that has come to {@code mine} shows less than one that has come to {@code
   * theirs}.
   */
  private static boolean isBehind(Optional<Position> mine, Optional<Position> theirs) {
    return theirs.isPresent() && (mine.isEmpty() || mine.get().compareTo(theirs.get()) < 0);
  }
}
