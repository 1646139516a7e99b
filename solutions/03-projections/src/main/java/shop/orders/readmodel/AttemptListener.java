package shop.orders.readmodel;

/** Follows the failures of a {@link ResilientSubscription}, and their end. */
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
