// believes: when the order is there all is well
// rejected: heard something else than the bus had said
import java.util.List;
import java.util.Optional;

    // region 2.11 first the voucher, then the order
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (OrderRejected refused) {
      if (refused.reason() == Reason.ALREADY_EXISTS) {
        return new CommandResult(List.of(), 0, Optional.empty());
      }
      release(code, command.orderId());
      throw refused;
    }
    // endregion
