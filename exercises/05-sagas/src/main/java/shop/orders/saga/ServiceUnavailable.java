package shop.orders.saga;

/** A service that the work needs does not answer. Until it is back, each event fails. */
public final class ServiceUnavailable extends RuntimeException {
  public ServiceUnavailable(String message) {
    super(message);
  }
}
