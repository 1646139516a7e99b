package workshop.demo.browser;

import com.eventstore.dbclient.Position;
import workshop.demo.web.Refusal;

/** A position in the log as the page writes it: {@code commit/prepare}. */
final class LogPosition {
  private LogPosition() {}

  static String text(Position position) {
    return position == null
        ? ""
        : Long.toUnsignedString(position.getCommitUnsigned())
            + "/"
            + Long.toUnsignedString(position.getPrepareUnsigned());
  }

  /** Also from the commit position alone. */
  static Position of(String text) {
    String[] parts = text.strip().split("/", 2);
    try {
      long commit = Long.parseUnsignedLong(parts[0].strip());
      long prepare = parts.length == 1 ? commit : Long.parseUnsignedLong(parts[1].strip());
      return new Position(commit, prepare);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.badRequest("A position is a number, or commit/prepare, such as 1520/1520.");
    }
  }
}
