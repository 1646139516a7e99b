// does: lets both kinds of events go through one method, and copies the list with a stream
import java.util.Collections;
import java.util.OptionalLong;

    // region 2.5 take in a new event
    takeIn(event, OptionalLong.empty());
    // endregion
    // region 2.5 take in an event of the past
    takeIn(event, OptionalLong.of(revision));
  }

  private void takeIn(E event, OptionalLong storedAt) {
    when(event);
    storedAt.ifPresentOrElse(revision -> version = revision, () -> uncommitted.add(event));
    // endregion
    // region 2.5 hand out what waits to be stored
    return Collections.unmodifiableList(uncommitted.stream().toList());
    // endregion
    // region 2.5 remember that everything is stored
    uncommitted.removeIf(stored -> true);
    version = revision;
    // endregion
