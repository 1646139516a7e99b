package shop.orders.timetravel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import shop.orders.versioning.ShopEvent.OrderCreated;
import workshop.todo.Todo;

/** Reads requests for refunds. */
public final class RefundRequests {
  private RefundRequests() {}

  /**
   * The currency of the amount of a request. A {@link RequestReader}.
   *
   * @param request a RefundRequested, of any schema version
   * @param orders the orders before it in the log, oldest first, each under its id
   * @throws RuntimeException of your choice, if the data has no currency and {@code orders} does
   *     not have the order
   */
  public static Currency currencyOf(LogEvent request, Map<String, OrderCreated> orders) {
    // region 7.4 find the currency of a request
    // The release of the night to 24 March. It is still in the dashboard.
    Todo.pending("7.4", "find the currency of a request");
    return Currency.getInstance("EUR");
    // endregion
  }
}
