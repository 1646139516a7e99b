package shop.orders.readmodel;

/** Reaches the engineer on call. */
public interface Pager {
  /**
   * The subscription does not come back by itself.
   *
   * @param attempts how many have failed in a row so far
   * @param cause of the last failure
   */
  void outage(int attempts, Throwable cause);

  /**
   * The outage is over.
   *
   * @param attempts how many have failed in all
   */
  void recovered(int attempts);
}
