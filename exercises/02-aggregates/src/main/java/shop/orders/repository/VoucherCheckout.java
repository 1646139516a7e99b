package shop.orders.repository;

import com.eventstore.dbclient.WrongExpectedVersionException;
import java.util.UUID;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderRejected;
import shop.orders.repository.VoucherStreams.Reservation;
import workshop.todo.Todo;

/** Creates orders with a voucher. A voucher is good for one order of the whole shop. */
public final class VoucherCheckout {
  private final VoucherStreams vouchers;
  private final CommandBus bus;

  public VoucherCheckout(VoucherStreams vouchers, CommandBus bus) {
    this.vouchers = vouchers;
    this.bus = bus;
  }

  /**
   * Reserves the voucher, and then creates the order.
   *
   * @throws VoucherUsed when another order holds the voucher; no order is created
   * @throws OrderRejected when the rules refuse the order; its reservation is released. If the
   *     release fails too, its failure is a suppressed exception of this one
   */
  public CommandResult createOrder(String code, CreateOrder command) {
    // region 2.13 reserve the voucher, then create the order
    throw new Todo("2.13", "reserve the voucher, then create the order");
    // endregion
  }

  /**
   * Reserves the voucher for this order.
   *
   * @param attempt the call of {@code createOrder} that reserves it
   * @throws VoucherUsed when another order holds the voucher
   */
  private void reserve(String code, String orderId, UUID attempt) {
    // region 2.13 reserve the voucher for one order
    throw new Todo("2.13", "reserve the voucher for one order");
    // endregion
  }
}
