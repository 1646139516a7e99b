package workshop.embedded.core.persistent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workshop.embedded.core.Position;

/** How positions in {@code $all} are written down in settings and checkpoints. */
final class PositionText {
  private static final Pattern POSITION = Pattern.compile("C:(-?\\d+)/P:(-?\\d+)");

  private PositionText() {}

  static String text(Position position) {
    return "C:" + position.commit() + "/P:" + position.prepare();
  }

  static Position position(String text) {
    Matcher matcher = POSITION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a position: " + text);
    }
    return new Position(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }
}
