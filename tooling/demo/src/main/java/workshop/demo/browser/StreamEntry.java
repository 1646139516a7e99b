package workshop.demo.browser;

import java.time.Instant;

/**
 * A stream in the list.
 *
 * @param lastRevision of its newest event
 * @param lastType of its newest event
 * @param changed when its newest event was recorded
 */
public record StreamEntry(String name, long lastRevision, String lastType, Instant changed) {

  boolean isSystem() {
    return name.startsWith("$");
  }

  /** The part before the first hyphen; empty if there is none. */
  String category() {
    int hyphen = name.indexOf('-');
    return hyphen < 0 ? "" : name.substring(0, hyphen);
  }
}
