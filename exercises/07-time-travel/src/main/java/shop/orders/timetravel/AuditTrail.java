package shop.orders.timetravel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import shop.orders.events.Money;
import workshop.todo.Todo;

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
    throw new Todo("7.2", "write one line for each event");
    // endregion
  }

  private static Cause causeOf(LogEvent event, List<LogEvent> events) {
    // region 7.2 find the cause of an event
    throw new Todo("7.2", "find the cause of an event");
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
