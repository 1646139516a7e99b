package shop.orders.versioning;

/** The shop has forgotten this customer, so nothing about the person can be stored any more. */
public final class CustomerForgotten extends RuntimeException {
  public CustomerForgotten(String customerId) {
    super(customerId);
  }
}
