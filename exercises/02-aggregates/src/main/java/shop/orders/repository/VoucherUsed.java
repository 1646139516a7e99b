package shop.orders.repository;

/** Another order has the voucher. */
public final class VoucherUsed extends RuntimeException {
  public VoucherUsed(String code) {
    super("voucher " + code + " is used by another order");
  }
}
