package shop.orders.repository;

/** Another order holds the voucher. */
public final class VoucherUsed extends RuntimeException {
  public VoucherUsed(String code) {
    super("voucher " + code + " is used by another order");
  }
}
