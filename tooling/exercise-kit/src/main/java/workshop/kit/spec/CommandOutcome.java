package workshop.kit.spec;

import java.util.List;
import java.util.function.Supplier;

/** What became of a command. */
sealed interface CommandOutcome<S, E> {
  record Decided<S, E>(List<E> events, Supplier<S> stateAfter) implements CommandOutcome<S, E> {}

  record Rejected<S, E>(Object reason) implements CommandOutcome<S, E> {}

  record Broke<S, E>(RuntimeException defect) implements CommandOutcome<S, E> {}

  /** For people: {@code [OrderShipped(…)]}, {@code nothing}, {@code rejected: NOT_PAID}. */
  default String shown() {
    return switch (this) {
      case Decided<S, E> decided -> Shown.events(decided.events());
      case Rejected<S, E> rejected -> "rejected: " + Shown.value(rejected.reason());
      case Broke<S, E> broke -> "it threw " + broke.defect();
    };
  }
}
