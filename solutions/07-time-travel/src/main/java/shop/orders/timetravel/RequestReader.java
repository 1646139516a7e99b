package shop.orders.timetravel;

import java.util.Currency;
import java.util.Map;
import shop.orders.versioning.ShopEvent.OrderCreated;

/** How a view reads the currency of a request. */
@FunctionalInterface
public interface RequestReader {

  /**
   * The currency of the amount of a request.
   *
   * @param request a RefundRequested, of any schema version
   * @param orders the orders before it in the log, oldest first, each under its id
   */
  Currency currencyOf(LogEvent request, Map<String, OrderCreated> orders);
}
