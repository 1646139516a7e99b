package workshop.kit.calls;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The last events that a client appended, under each stream in which they show up. */
final class Appends {
  static final String ALL = "$all";

  private final Map<String, Appended> last = new ConcurrentHashMap<>();

  /**
   * One event in the store.
   *
   * @param position its place in the log
   * @param begun when it was sent, as {@link Activity#changes} counts
   */
  record Appended(String stream, long revision, long position, long begun) {
    /** What a link to it holds. */
    String asLinkTarget() {
      return revision + "@" + stream;
    }
  }

  void add(Appended event, String type) {
    put(ALL, event);
    put(event.stream(), event);
    if (!event.stream().startsWith("$") && !type.startsWith("$")) {
      int hyphen = event.stream().indexOf('-');
      if (hyphen > 0) {
        put("$ce-" + event.stream().substring(0, hyphen), event);
      }
      put("$et-" + type, event);
    }
  }

  private void put(String stream, Appended event) {
    last.merge(stream, event, (one, other) -> one.position() > other.position() ? one : other);
  }

  Optional<Appended> lastIn(String stream) {
    return Optional.ofNullable(last.get(stream));
  }
}
