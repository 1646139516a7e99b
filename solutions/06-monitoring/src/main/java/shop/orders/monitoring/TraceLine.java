package shop.orders.monitoring;

/**
 * A line of a trace.
 *
 * @param depth 0 for a message whose cause is not in the list, 1 for an answer to it, and so on
 */
public record TraceLine(int depth, TracedMessage message) {

  /** As an engineer reads it: indented, with the stream behind the name. */
  @Override
  public String toString() {
    return "  ".repeat(depth) + message.name() + " in " + message.stream();
  }
}
