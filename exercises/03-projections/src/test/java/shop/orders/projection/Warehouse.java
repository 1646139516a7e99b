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
  static final String NOTHING = "none";
  static final String NO_ROW = "no row";

  private final Map<String, Fulfillment> rows = new HashMap<>();
  private final List<Row> saved = new ArrayList<>();
  private int callsUntilFailure = Integer.MAX_VALUE;
  private String failedCall = "";

  /** The call with this number from now on fails, and no other one. */
  void failsAtCall(int number) {
    callsUntilFailure = number;
    failedCall = "";
  }

  boolean hasFailed() {
    return callsUntilFailure <= 0;
  }

  /** The method that failed. */
  String failedCall() {
    return failedCall;
  }

  @Override
  public Optional<Fulfillment> find(String orderId) {
    reach("find");
    return Optional.ofNullable(rows.get(orderId));
  }

  @Override
  public void save(Fulfillment row) {
    reach("save");
    rows.put(row.orderId(), row);
    saved.add(Row.of(row));
  }

  void clear() {
    rows.clear();
    saved.clear();
  }

  /** The row of this order, or {@code no row}. */
  Object row(String orderId) {
    return Optional.ofNullable(rows.get(orderId)).<Object>map(Row::of).orElse(NO_ROW);
  }

  /** The rows of these orders. */
  List<Object> rows(String... orderIds) {
    return Stream.of(orderIds).map(this::row).toList();
  }

  /** Each row as it was saved: a reader may have seen any of them. */
  List<Row> saved() {
    return List.copyOf(saved);
  }

  private void reach(String method) {
    if (--callsUntilFailure == 0) {
      failedCall = method;
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
