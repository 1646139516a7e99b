package shop.orders.readmodel;

/** Reaches the engineer on call. */
public interface Pager {
  /**
   * The subscription has failed {@code threshold} times in a row.
   *
   * @param attempts the number of failures in a row so far
   * @param cause of the last failure
   */
  void outage(int attempts, Throwable cause);

  /**
   * The outage is over.
   *
   * @param attempts the number of failures in this outage, from its first failure on
   */
  void recovered(int attempts);
}
