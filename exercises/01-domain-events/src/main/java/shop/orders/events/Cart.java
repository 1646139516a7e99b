package shop.orders.events;

import java.util.List;

/** What a customer wants, before it is an order: no prices yet. */
public record Cart(String customerId, List<Line> lines) {
  public Cart {
    lines = List.copyOf(lines);
  }

  /** So many pieces of one product. */
  public record Line(String productId, int quantity) {}
}
