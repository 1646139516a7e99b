package shop.orders.aggregate;

import java.util.List;
import java.util.UUID;
import shop.orders.events.Cart;
import shop.orders.events.Money;

/** What somebody wants of an order. A wish: named in the imperative, and it can be refused. */
public sealed interface OrderCommand {

  /** Names this one wish: the same wish sent again has the same id. */
  UUID commandId();

  String orderId();

  /**
   * A customer pressed “order”.
   *
   * @param shownTotal what her page said that it costs; pages can be old, or forged
   */
  record CreateOrder(UUID commandId, String orderId, Cart cart, Money shownTotal)
      implements OrderCommand {}

  /** The payment was taken. */
  record ConfirmOrder(UUID commandId, String orderId, String paymentId) implements OrderCommand {}

  record CancelOrder(UUID commandId, String orderId, String reason) implements OrderCommand {}

  record ShipOrder(UUID commandId, String orderId, String trackingNumber) implements OrderCommand {}

  /**
   * Some pieces came back, and the customer wants her money for them.
   *
   * @param returned so many pieces of each product, 1 or more; a product may stand in more than one
   *     line
   */
  record RefundOrder(UUID commandId, String orderId, List<Cart.Line> returned)
      implements OrderCommand {
    public RefundOrder {
      returned = List.copyOf(returned);
    }
  }
}
