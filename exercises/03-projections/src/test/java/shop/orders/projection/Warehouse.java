package shop.orders.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shop.orders.events.Money;

/** Stands in for a table: it is still there when the projection has been started again. */
final class Warehouse implements FulfillmentTable {
  static final String NOTHING = "nothing";

  private final Map<String, Fulfillment> rows = new HashMap<>();
  private final List<Row> saved = new ArrayList<>();
  private int callsUntilFailure = Integer.MAX_VALUE;

  /** The call with this number from now on fails, and no other one. */
  void failsAtCall(int number) {
    callsUntilFailure = number;
  }

  boolean hasFailed() {
    return callsUntilFailure <= 0;
  }

  @Override
  public Optional<Fulfillment> find(String orderId) {
    reach();
    return Optional.ofNullable(rows.get(orderId));
  }

  @Override
  public void save(Fulfillment row) {
    reach();
    rows.put(row.orderId(), row);
    saved.add(Row.of(row));
  }

  void clear() {
    rows.clear();
    saved.clear();
  }

  /** The rows of these orders; an order without a row is left out. */
  List<Row> rows(String... orderIds) {
    return Stream.of(orderIds).map(rows::get).flatMap(Stream::ofNullable).map(Row::of).toList();
  }

  /** Each row as it was saved: a reader may have seen any of them. */
  List<Row> saved() {
    return List.copyOf(saved);
  }

  private void reach() {
    if (--callsUntilFailure == 0) {
      throw new IllegalStateException("unreachable");
    }
  }

  /** A row as people read it, to the cent. */
  record Row(
      String ordered, boolean cancelled, String paid, String parcel, Fulfillment.Stage stage) {
    static Row of(Fulfillment row) {
      String parcel = row.trackingNumber().orElse(NOTHING);
      return new Row(plain(row.ordered()), row.cancelled(), plain(row.paid()), parcel, row.stage());
    }

    private static String plain(Optional<Money> money) {
      return money.map(paid -> paid.amount().toPlainString()).orElse(NOTHING);
    }
  }
}
