package shop.orders.events;

import java.util.List;

/** The products that a customer wants to order. It has no prices yet. */
public record Cart(String customerId, List<Line> lines) {
  public Cart {
    lines = List.copyOf(lines);
  }

  /** A number of pieces of one product. */
  public record Line(String productId, int quantity) {}
}
