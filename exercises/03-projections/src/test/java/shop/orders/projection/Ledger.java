package shop.orders.projection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.orders.events.Money;

/** Stands in for a table: it is still there when the projection has been started again. */
final class Ledger implements RevenueView {
  private final Map<String, OrderAccount> accounts = new HashMap<>();
  private final Map<LocalDate, Money> days = new TreeMap<>();
  private int callsUntilFailure = Integer.MAX_VALUE;
  private String failedCall = "";

  /** The call with this number from now on fails, and every later one. */
  void failsAtCall(int number) {
    callsUntilFailure = number;
    failedCall = "";
  }

  boolean hasFailed() {
    return callsUntilFailure <= 0;
  }

  /** The method that failed first. */
  String failedCall() {
    return failedCall;
  }

  @Override
  public Optional<OrderAccount> account(String orderId) {
    reach("account");
    return Optional.ofNullable(accounts.get(orderId));
  }

  @Override
  public void save(OrderAccount account) {
    reach("save");
    accounts.put(account.orderId(), account);
  }

  @Override
  public void add(LocalDate day, Money amount) {
    reach("add");
    days.merge(day, amount, Money::plus);
  }

  @Override
  public void subtract(LocalDate day, Money amount) {
    reach("subtract");
    days.merge(day, amount.times(-1), Money::plus);
  }

  /** The revenue of each day on which money moved. */
  List<Day> days() {
    return days.entrySet().stream()
        .map(day -> day(day.getKey().toString(), day.getValue().amount().toPlainString()))
        .toList();
  }

  static Day day(String date, String revenue) {
    return new Day(date, revenue);
  }

  record Day(String date, String revenue) {}

  private void reach(String method) {
    if (--callsUntilFailure <= 0) {
      if (failedCall.isEmpty()) {
        failedCall = method;
      }
      throw new IllegalStateException("unreachable");
    }
  }
}
