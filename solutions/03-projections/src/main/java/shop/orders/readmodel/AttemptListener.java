package shop.orders.readmodel;

/**
 * Is told about the failures of a {@link ResilientSubscription} and about their end. The calls come
 * one after the other, from different threads.
 */
public interface AttemptListener {
  /**
   * A subscription has ended or could not begin. The next attempt follows after a pause.
   *
   * @param attempt the number of this failure since the last confirmation: 1, 2, 3, …
   */
  void failed(int attempt, Throwable cause);

  /** The store has accepted a subscription. */
  void confirmed();
}
