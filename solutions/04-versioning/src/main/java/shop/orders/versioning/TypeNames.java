package shop.orders.versioning;

import java.util.Map;
import java.util.Optional;
import shop.orders.versioning.ShopEvent.DeliveryAddressGiven;
import shop.orders.versioning.ShopEvent.OrderCancelled;
import shop.orders.versioning.ShopEvent.OrderConfirmed;
import shop.orders.versioning.ShopEvent.OrderCreated;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.OrderShipped;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import shop.orders.versioning.ShopEvent.RefundCorrected;

/** The names under which events are stored. One of them is changing. */
public final class TypeNames {
  public static final String OLD_NAME = "OrderSent";
  public static final String NEW_NAME = "OrderShipped";

  private static final Map<String, Class<? extends ShopEvent>> CLASSES =
      Map.of(
          "OrderCreated",
          OrderCreated.class,
          "DeliveryAddressGiven",
          DeliveryAddressGiven.class,
          "PaymentReceived",
          PaymentReceived.class,
          "OrderConfirmed",
          OrderConfirmed.class,
          NEW_NAME,
          OrderShipped.class,
          "OrderCancelled",
          OrderCancelled.class,
          "OrderRefunded",
          OrderRefunded.class,
          "RefundCorrected",
          RefundCorrected.class);

  /** The name under which this release stores an {@link OrderShipped}. */
  public String nameToWrite(int release) {
    // region 4.2 choose the name that a release writes
    return release < 9 ? OLD_NAME : NEW_NAME;
    // endregion
  }

  /** The class of a stored name, in release 8 and all later ones; empty if the name is unknown. */
  public Optional<Class<? extends ShopEvent>> classOf(String name) {
    // region 4.2 find the class of a stored name
    String today = name.equals(OLD_NAME) ? NEW_NAME : name;
    return Optional.ofNullable(CLASSES.get(today));
    // endregion
  }
}
