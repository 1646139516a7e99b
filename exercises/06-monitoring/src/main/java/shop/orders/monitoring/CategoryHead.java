package shop.orders.monitoring;

import java.util.Optional;

/**
 * What waits in {@code $ce-order}, as the store said it.
 *
 * @param reliable false if the store did not answer, or if the server's projection {@code
 *     $by_category} does not run: then it writes no links, and the last link is not the last event
 * @param oldestWaiting the first link after the checkpoint; empty if there is none
 * @param last the last link; empty if there is none
 */
public record CategoryHead(
    boolean reliable, Optional<CategoryLink> oldestWaiting, Optional<CategoryLink> last) {

  /** The store did not answer. */
  public static CategoryHead unknown() {
    return new CategoryHead(false, Optional.empty(), Optional.empty());
  }
}
