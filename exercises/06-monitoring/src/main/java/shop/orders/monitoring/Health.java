package shop.orders.monitoring;

/**
 * What a program answers about its health.
 *
 * @param live no: the platform restarts the program
 * @param ready no: the load balancer sends it no requests
 * @param status for people, on the status page; no machine acts on it
 */
public record Health(boolean live, boolean ready, Status status) {

  /** The status of a projection. */
  public enum Status {
    UP,
    DEGRADED,
    DOWN
  }
}
