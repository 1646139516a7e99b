package shop.orders.projection;

import java.util.Optional;

/** The table of the rows, one for each order. It outlives the program that writes it. */
public interface FulfillmentTable {

  /** The row of this order; empty if there is none. */
  Optional<Fulfillment> find(String orderId);

  /** Inserts the row, or replaces it. */
  void save(Fulfillment row);
}
