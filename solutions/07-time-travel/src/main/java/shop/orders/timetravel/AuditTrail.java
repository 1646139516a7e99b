package shop.orders.timetravel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import shop.orders.events.Money;

/** The audit trail of one order. */
public final class AuditTrail {
  private AuditTrail() {}

  /**
   * One line for each event.
   *
   * @param events all events of the order, in the order of their revisions
   */
  public static List<TrailLine> trail(List<LogEvent> events) {
    // region 7.2 write one line for each event
    List<TrailLine> lines = new ArrayList<>();
    KnownOrder before = KnownOrder.unknown();
    for (LogEvent event : events) {
      KnownOrder after = before.evolve(event);
      lines.add(
          new TrailLine(
              event.recordedAt(),
              event.metadata().actor(),
              event.type(),
              diff(before, after),
              event.reason(),
              causeOf(event, events)));
      before = after;
    }
    return lines;
    // endregion
  }

  private static Cause causeOf(LogEvent event, List<LogEvent> events) {
    // region 7.2 find the cause of an event
    Optional<UUID> id = event.metadata().causationId();
    if (id.isEmpty()) {
      return new Cause.None();
    }
    for (LogEvent other : events) {
      if (other.eventId().equals(id.get())) {
        return new Cause.InTrail(other.revision(), other.type());
      }
    }
    return new Cause.Elsewhere(id.get());
    // endregion
  }

  /** The fields in which two states of one order differ; empty if they are equal. */
  static List<Change> diff(KnownOrder before, KnownOrder after) {
    List<Change> changes = new ArrayList<>();
    compare("status", before, after, order -> order.status().name(), changes);
    compare("total", before, after, order -> text(order.total()), changes);
    compare("paid", before, after, order -> text(order.paid()), changes);
    compare("parcel", before, after, order -> order.parcel().orElse(""), changes);
    compare("refunds", before, after, AuditTrail::refunds, changes);
    return List.copyOf(changes);
  }

  private static void compare(
      String field,
      KnownOrder before,
      KnownOrder after,
      Function<KnownOrder, String> value,
      List<Change> changes) {
    if (!value.apply(before).equals(value.apply(after))) {
      changes.add(new Change(field, value.apply(before), value.apply(after)));
    }
  }

  private static String refunds(KnownOrder order) {
    return String.join(", ", order.refunds().stream().map(r -> text(r.amount())).toList());
  }

  private static String text(Optional<Money> money) {
    return money.map(AuditTrail::text).orElse("");
  }

  private static String text(Money money) {
    return money.amount() + " " + money.currency();
  }
}
