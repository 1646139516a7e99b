package shop.orders.monitoring;

import java.util.Locale;

/** How a projection is. */
public enum ProjectionState {
  /** The view shows all events but the newest ones. */
  CAUGHT_UP,
  /** Events wait for too long. */
  BEHIND,
  /** The subscription has ended. No further event arrives until an engineer helps. */
  DEAD,
  /** How many events wait cannot be said. */
  UNKNOWN;

  /** As the value of a label: {@code caught_up}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
