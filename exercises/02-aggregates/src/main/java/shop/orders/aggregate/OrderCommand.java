package shop.orders.aggregate;

import java.util.List;
import java.util.UUID;
import shop.orders.events.Cart;
import shop.orders.events.Money;

/** A request to change an order. Its name is an imperative, and it can be rejected. */
public sealed interface OrderCommand {

  /** The id of this command: the same command sent again has the same id. */
  UUID commandId();

  String orderId();

  /**
   * A customer pressed “order”.
   *
   * @param shownTotal the total that the page showed to the customer; a page can be old, or forged
   */
  record CreateOrder(UUID commandId, String orderId, Cart cart, Money shownTotal)
      implements OrderCommand {}

  /** The customer has paid. */
  record ConfirmOrder(UUID commandId, String orderId, String paymentId) implements OrderCommand {}

  record CancelOrder(UUID commandId, String orderId, String reason) implements OrderCommand {}

  record ShipOrder(UUID commandId, String orderId, String trackingNumber) implements OrderCommand {}

  /**
   * A customer returned goods and wants the money back.
   *
   * @param returned lines of product and pieces (at least 1); two lines can have the same product
   */
  record RefundOrder(UUID commandId, String orderId, List<Cart.Line> returned)
      implements OrderCommand {
    public RefundOrder {
      returned = List.copyOf(returned);
    }
  }
}
