package shop.orders.projection;

import java.util.Optional;

/** Where the rows are kept. It outlives the program that writes it. */
public interface FulfillmentTable {
  Optional<Fulfillment> find(String orderId);

  /** Inserts the row, or replaces it. */
  void save(Fulfillment row);
}
