// believes: after a conflict there is an order, so the wish is fulfilled
// rejected: heard something else than the bus had said
import java.util.List;
import java.util.Optional;

    // region 2.11 first the voucher, then the order
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (OrderRejected refused) {
      if (refused.reason() != Reason.ALREADY_EXISTS) {
        release(code, command.orderId());
      }
      throw refused;
    } catch (ConcurrencyConflict thereIsAnOrder) {
      return new CommandResult(List.of(), 0, Optional.empty());
    }
    // endregion
