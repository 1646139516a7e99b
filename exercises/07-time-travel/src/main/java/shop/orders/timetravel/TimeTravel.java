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
import workshop.todo.Todo;

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
    throw new Todo("7.1", "return the instant of this time some weeks ago");
    // endregion
  }

  /**
   * The order as it was known at an instant.
   *
   * @param log the events of the order, in the order of their revisions
   */
  public static KnownOrder asKnownAt(List<LogEvent> log, Instant instant) {
    // region 7.1 fold what was known at the instant
    throw new Todo("7.1", "fold what was known at the instant");
    // endregion
  }

  /**
   * Beyond: the order as it was at an instant, as we know today.
   *
   * @param log the events of the order, in the order of their revisions
   */
  public static KnownOrder asItWas(List<LogEvent> log, Instant instant) {
    // region 7.1 fold what had happened by the instant (Beyond)
    throw new Todo("7.1", "fold what had happened by the instant (Beyond)");
    // endregion
  }
}
