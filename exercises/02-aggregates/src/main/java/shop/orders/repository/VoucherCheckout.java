package shop.orders.repository;

import com.eventstore.dbclient.WrongExpectedVersionException;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderRejected;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.repository.VoucherStreams.Reservation;
import workshop.todo.Todo;

/**
 * Creates orders that come with a voucher. Each voucher is good for one order of the whole shop.
 */
public final class VoucherCheckout {
  private final VoucherStreams vouchers;
  private final CommandBus bus;

  public VoucherCheckout(VoucherStreams vouchers, CommandBus bus) {
    this.vouchers = vouchers;
    this.bus = bus;
  }

  /**
   * Creates the order if it gets the voucher.
   *
   * @throws VoucherUsed when another order has it; then no order is created
   * @throws OrderRejected when the rules refuse the order; unless it exists already, the voucher is
   *     free again
   */
  public CommandResult createOrder(String code, CreateOrder command) {
    // region 2.11 first the voucher, then the order
    throw new Todo("2.11", "first the voucher, then the order");
    // endregion
  }

  /**
   * The voucher belongs to this order afterwards.
   *
   * @throws VoucherUsed when another order has it, or was faster
   */
  private void reserve(String code, String orderId) {
    // region 2.11 reserve a voucher for one order
    throw new Todo("2.11", "reserve a voucher for one order");
    // endregion
  }

  /** The voucher is free again, if it was this order's. */
  private void release(String code, String orderId) {
    // region 2.11 give a voucher back
    throw new Todo("2.11", "give a voucher back");
    // endregion
  }
}
