package shop.orders.saga;

import shop.orders.events.Money;

/** The payment service, which another company runs. Its contract is in the module's README. */
public interface PaymentService {

  /**
   * Asks for a charge. The same key gives the first answer again.
   *
   * @return what came back; no answer is a result as well, not an exception
   */
  PaymentAnswer charge(String paymentKey, String orderId, Money amount);

  /** Asks for the first answer to a key: 404 if the service does not know the key. */
  PaymentAnswer chargeOf(String paymentKey);

  /** Asks to give a payment back. The same key gives the first answer again. */
  PaymentAnswer refund(String refundKey, String paymentId, Money amount);
}
