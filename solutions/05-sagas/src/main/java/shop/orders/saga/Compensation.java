package shop.orders.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.orders.saga.CompensationEvent.CompensationFailed;
import shop.orders.saga.CompensationEvent.PivotPassed;
import shop.orders.saga.CompensationEvent.StepUndone;

/** Undoes the steps of a fulfillment that cannot be completed. */
public final class Compensation {
  private Compensation() {}

  // region 5.4 undo each step that was done, the last one first
  // stub: /**
  // stub:  * Undoes what was done. It can be repeated: the saga calls it until no failure is left.
  // stub:  *
  // stub:  * @param steps all steps of one fulfillment, in the order in which they were sent
  // stub:  * @return one event for each step that was undone, or that may still be in effect
  // stub:  */
  // stub: public static List<CompensationEvent> compensate(List<Step> steps) {
  // stub:   throw new Todo();
  // stub: }
  /**
   * Undoes what was done. It can be repeated: the saga calls it until no failure is left.
   *
   * @param steps all steps of one fulfillment, in the order in which they were sent
   * @return one event for each step that was undone, or that may still be in effect
   */
  public static List<CompensationEvent> compensate(List<Step> steps) {
    for (Step step : steps) {
      if (!step.service().canUndo()) {
        Optional<CompensationEvent> pivot = undo(step);
        if (pivot.isPresent()) {
          return List.of(pivot.get());
        }
      }
    }
    List<CompensationEvent> events = new ArrayList<>();
    for (Step step : steps.reversed()) {
      undo(step).ifPresent(events::add);
    }
    return events;
  }

  private static Optional<CompensationEvent> undo(Step step) {
    try {
      return switch (knownStatus(step)) {
        case FAILED, UNDONE -> Optional.empty();
        case UNKNOWN -> Optional.of(new CompensationFailed(step.key(), "still unknown"));
        case DONE -> {
          if (!step.service().canUndo()) {
            yield Optional.of(new PivotPassed(step.key()));
          }
          step.service().undo(step.key(), step.key() + "/undo");
          yield Optional.of(new StepUndone(step.key()));
        }
      };
    } catch (RuntimeException e) {
      return Optional.of(new CompensationFailed(step.key(), e.toString()));
    }
  }

  /** A recorded answer is final. Services forget it after a day. */
  private static StepStatus knownStatus(Step step) {
    return step.status() == StepStatus.UNKNOWN
        ? step.service().statusOf(step.key())
        : step.status();
  }
  // endregion
}
