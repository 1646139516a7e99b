package workshop.embedded.core.persistent;

import java.util.List;
import java.util.Map;

/**
 * What there is to know about a group at one moment.
 *
 * @param lastCheckpoint the place of the last event that is surely done; empty if none is
 * @param lastKnown the place of the last event that was seen; empty if none was
 * @param buffered events held ready
 * @param live events that came since the group had caught up
 */
public record GroupInfo(
    GroupKey key,
    GroupSettings settings,
    boolean caughtUp,
    long delivered,
    String lastCheckpoint,
    String lastKnown,
    int buffered,
    long live,
    int retrying,
    int outstanding,
    long parked,
    List<Connection> connections) {
  /**
   * One consumer.
   *
   * @param measurements how long answers took, in milliseconds; empty if nobody asked for them
   */
  public record Connection(
      long delivered, int availableSlots, int inFlight, Map<String, Long> measurements) {}
}
