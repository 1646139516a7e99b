package shop.orders.repository;

import com.eventstore.dbclient.WrongExpectedVersionException;
import java.util.UUID;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderRejected;
import shop.orders.repository.VoucherStreams.Reservation;

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
    UUID attempt = UUID.randomUUID();
    reserve(code, command.orderId(), attempt);
    try {
      return bus.dispatch(command);
    } catch (OrderRejected refused) {
      // After any other failure the order may exist.
      try {
        vouchers.appendReleased(code, command.orderId(), attempt);
      } catch (RuntimeException notReleased) {
        refused.addSuppressed(notReleased);
      }
      throw refused;
    }
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
    while (true) {
      Reservation reservation = vouchers.reservation(code);
      if (reservation.isHeldByAnother(orderId)) {
        throw new VoucherUsed(code);
      }
      try {
        vouchers.appendReserved(code, orderId, attempt, reservation.expectedRevision());
        return;
      } catch (WrongExpectedVersionException anotherWriterWasFaster) {
        // The other writer may be the same order on another machine: read again.
      }
    }
    // endregion
  }
}
