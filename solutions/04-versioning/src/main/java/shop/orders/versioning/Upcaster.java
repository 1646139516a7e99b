package shop.orders.versioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns JSON of an older schema version into JSON of today's, one version at a time. */
public final class Upcaster {
  private final List<UnaryOperator<ObjectNode>> steps;

  /**
   * @param steps the first one turns version 1 into version 2, the next one version 2 into version
   *     3, and so on; so today's version is the number of steps plus one
   */
  public Upcaster(List<UnaryOperator<ObjectNode>> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The event in today's version. */
  public ObjectNode upcast(ObjectNode json, int version) {
    // region 4.3 apply the steps that the event still needs
    ObjectNode event = json;
    for (int from = version; from <= steps.size(); from++) {
      event = steps.get(from - 1).apply(event);
    }
    return event;
    // endregion
  }
}
