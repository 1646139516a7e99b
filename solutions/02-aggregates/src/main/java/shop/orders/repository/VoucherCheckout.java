package shop.orders.repository;

import com.eventstore.dbclient.WrongExpectedVersionException;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderRejected;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.repository.VoucherStreams.Reservation;

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
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (OrderRejected refused) {
      // Only here is it certain that there will be no order: after any other failure there may be
      // one, and one that exists already has its voucher by right.
      if (refused.reason() != Reason.ALREADY_EXISTS) {
        release(code, command.orderId());
      }
      throw refused;
    }
    // endregion
  }

  /**
   * The voucher belongs to this order afterwards.
   *
   * @throws VoucherUsed when another order has it, or was faster
   */
  private void reserve(String code, String orderId) {
    // region 2.11 reserve a voucher for one order
    Reservation reservation = vouchers.reservation(code);
    if (reservation.isOf(orderId)) {
      return;
    }
    if (reservation.orderId().isPresent()) {
      throw new VoucherUsed(code);
    }
    try {
      vouchers.appendReserved(code, orderId, reservation.asRead());
    } catch (WrongExpectedVersionException somebodyWasFaster) {
      // Unless it was the same command, on another machine.
      if (!vouchers.reservation(code).isOf(orderId)) {
        throw new VoucherUsed(code);
      }
    }
    // endregion
  }

  /** The voucher is free again, if it was this order's. */
  private void release(String code, String orderId) {
    // region 2.11 give a voucher back
    Reservation reservation = vouchers.reservation(code);
    if (reservation.isOf(orderId)) {
      try {
        vouchers.appendReleased(code, orderId, reservation.asRead());
      } catch (WrongExpectedVersionException somebodyWasFaster) {
        // Another machine has given it back for this order. Whose it is now is none of our
        // business.
      }
    }
    // endregion
  }
}
