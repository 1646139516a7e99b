package shop.orders.projection;

import java.util.Optional;

/** Where the rows are kept. It outlives the program that writes it. */
public interface FulfilmentTable {
  Optional<Fulfilment> find(String orderId);

  /** Inserts the row, or replaces it. */
  void save(Fulfilment row);
}
