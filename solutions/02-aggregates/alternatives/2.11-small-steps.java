// does: asks questions by name, and keeps the decision whether to give back in a method of its own
import com.eventstore.dbclient.ExpectedRevision;
import java.util.Optional;

    // region 2.11 first the voucher, then the order
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (OrderRejected refused) {
      giveBackUnlessThereIsAnOrder(code, command.orderId(), refused.reason());
      throw refused;
    }
  }

  private void giveBackUnlessThereIsAnOrder(String code, String orderId, Reason reason) {
    switch (reason) {
      case ALREADY_EXISTS -> {}
      default -> release(code, orderId);
    }
    // endregion
    // region 2.11 reserve a voucher for one order
    Reservation found = vouchers.reservation(code);
    boolean free = found.orderId().isEmpty();
    boolean mine = found.isOf(orderId);
    if (!free && !mine) {
      throw new VoucherUsed(code);
    }
    if (free) {
      ExpectedRevision asRead =
          found.revision() == -1
              ? ExpectedRevision.noStream()
              : ExpectedRevision.expectedRevision(found.revision());
      try {
        vouchers.appendReserved(code, orderId, asRead);
      } catch (WrongExpectedVersionException conflict) {
        refuseUnlessItIsOf(orderId, code, conflict);
      }
    }
  }

  private void refuseUnlessItIsOf(
      String orderId, String code, WrongExpectedVersionException conflict) {
    Optional<String> holder = vouchers.reservation(code).orderId();
    if (!holder.equals(Optional.of(orderId))) {
      VoucherUsed used = new VoucherUsed(code);
      used.initCause(conflict);
      throw used;
    }
    // endregion
    // region 2.11 give a voucher back
    Reservation found = vouchers.reservation(code);
    try {
      found
          .orderId()
          .filter(orderId::equals)
          .ifPresent(mine -> vouchers.appendReleased(code, mine, found.asRead()));
    } catch (WrongExpectedVersionException notOursAnyMore) {
      return;
    }
    // endregion
