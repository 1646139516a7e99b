package shop.orders.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.orders.saga.CompensationEvent.CompensationFailed;
import shop.orders.saga.CompensationEvent.PivotPassed;
import shop.orders.saga.CompensationEvent.StepUndone;
import workshop.todo.Todo;

/** Undoes the steps of a fulfillment that cannot be completed. */
public final class Compensation {
  private Compensation() {}

  // region 5.4 undo each step that was done, the last one first
  /**
   * Undoes what was done. It can be repeated: the saga calls it until no failure is left.
   *
   * @param steps all steps of one fulfillment, in the order in which they were sent
   * @return one event for each step that was undone, or that may still be in effect
   */
  public static List<CompensationEvent> compensate(List<Step> steps) {
    throw new Todo("5.4", "undo each step that was done, the last one first");
  }
  // endregion
}
