package shop.orders.versioning;

/** The form in which a customer enters an address today. */
public final class AddressForm {
  /** The country that the form shows first. The shop moved from Berlin to Vienna in 2025. */
  public static final String PRESET_COUNTRY = "AT";

  private AddressForm() {}
}
