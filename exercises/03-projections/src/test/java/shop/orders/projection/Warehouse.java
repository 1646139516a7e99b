package shop.orders.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shop.orders.events.Money;

/** Stands in for a table of a database. */
final class Warehouse implements FulfillmentTable {
  static final String NOTHING = "nothing";

  private final Map<String, Fulfillment> rows = new HashMap<>();
  private final List<Row> saved = new ArrayList<>();

  @Override
  public Optional<Fulfillment> find(String orderId) {
    return Optional.ofNullable(rows.get(orderId));
  }

  @Override
  public void save(Fulfillment row) {
    rows.put(row.orderId(), row);
    saved.add(Row.of(row));
  }

  void clear() {
    rows.clear();
  }

  /** The rows of these orders; one that is not there is left out. */
  List<Row> rows(String... orderIds) {
    return Stream.of(orderIds).flatMap(id -> find(id).stream()).map(Row::of).toList();
  }

  /** Each row as it was saved: a reader may have seen any of them. */
  List<Row> saved() {
    return List.copyOf(saved);
  }

  /** A row as people read it, to the cent. */
  record Row(String ordered, String paid, String parcel, Fulfillment.Stage stage) {
    static Row of(Fulfillment row) {
      String parcel = row.trackingNumber().orElse(NOTHING);
      return new Row(plain(row.ordered()), plain(row.paid()), parcel, row.stage());
    }

    private static String plain(Optional<Money> money) {
      return money.map(paid -> paid.amount().toPlainString()).orElse(NOTHING);
    }
  }
}
