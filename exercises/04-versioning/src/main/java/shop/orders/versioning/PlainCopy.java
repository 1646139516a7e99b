package shop.orders.versioning;

/** A view, or another copy that is built from events and holds their texts in plain. */
@FunctionalInterface
public interface PlainCopy {
  /** Builds the rows of this customer again, from the stored events. */
  void rebuild(String customerId);
}
