package shop.orders.timetravel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks at an order as it was at an earlier time. */
public final class TimeTravel {
  private final Clock clock;

  public TimeTravel(Clock clock) {
    this.clock = clock;
  }

  /**
   * The instant that a person means who says “three weeks ago at 2:15 PM”.
   *
   * @param weeksAgo 0 for today
   * @param time as a clock on a wall in this zone shows it
   */
  public Instant instantOf(int weeksAgo, LocalTime time, ZoneId zone) {
    // region 7.1 return the instant of this time some weeks ago
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return today.minusWeeks(weeksAgo).atTime(time).atZone(zone).toInstant();
    // endregion
  }

  /**
   * The order as it was known at an instant.
   *
   * @param log the events of the order, in the order of their revisions
   */
  public static KnownOrder asKnownAt(List<LogEvent> log, Instant instant) {
    // region 7.1 fold what was known at the instant
    // No break at a later time: the clock of the store may have been set back after it.
    int known = 0;
    for (int i = 0; i < log.size(); i++) {
      if (!log.get(i).recordedAt().isAfter(instant)) {
        known = i + 1;
      }
    }
    return KnownOrder.of(log.subList(0, known));
    // endregion
  }

  /**
   * Beyond: the order as it was at an instant, as we know today.
   *
   * @param log the events of the order, in the order of their revisions
   */
  public static KnownOrder asItWas(List<LogEvent> log, Instant instant) {
    // region 7.1 fold what had happened by the instant (Beyond)
    Set<UUID> happened = new HashSet<>();
    for (LogEvent event : log) {
      boolean counts =
          event.data().has("corrects")
              ? happened.contains(UUID.fromString(event.data().get("corrects").asText()))
              : !event.happenedAt().isAfter(instant);
      if (counts) {
        happened.add(event.eventId());
      }
    }
    return KnownOrder.of(log.stream().filter(e -> happened.contains(e.eventId())).toList());
    // endregion
  }
}
