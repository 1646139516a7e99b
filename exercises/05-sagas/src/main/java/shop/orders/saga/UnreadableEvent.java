package shop.orders.saga;

/** This program cannot read the event, and no later try of this program can. */
public final class UnreadableEvent extends RuntimeException {
  public UnreadableEvent(String message) {
    super(message);
  }
}
