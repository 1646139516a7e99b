// does: looks again after a conflict, in a loop, until it is clear who has the voucher
import java.util.Optional;
import java.util.EnumSet;

    // region 2.11 first the voucher, then the order
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (OrderRejected no) {
      if (!EnumSet.of(Reason.ALREADY_EXISTS).contains(no.reason())) {
        release(code, command.orderId());
      }
      throw no;
    }
    // endregion
    // region 2.11 reserve a voucher for one order
    while (true) {
      Reservation reservation = vouchers.reservation(code);
      Optional<String> holder = reservation.orderId();
      if (holder.isPresent()) {
        if (holder.get().equals(orderId)) {
          return;
        }
        throw new VoucherUsed(code);
      }
      try {
        vouchers.appendReserved(code, orderId, reservation.asRead());
        return;
      } catch (WrongExpectedVersionException somebodyWasFaster) {
        // Who, the next look will tell.
      }
    }
    // endregion
    // region 2.11 give a voucher back
    for (Reservation reservation = vouchers.reservation(code);
        reservation.isOf(orderId);
        reservation = vouchers.reservation(code)) {
      try {
        vouchers.appendReleased(code, orderId, reservation.asRead());
      } catch (WrongExpectedVersionException somebodyWasFaster) {
        // Is it still this order's? The next look will tell.
      }
    }
    // endregion
