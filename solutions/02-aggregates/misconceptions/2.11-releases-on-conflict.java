// believes: when others were faster nothing was stored, so there is no order
// rejected: others had written to order A

    // region 2.11 first the voucher, then the order
    reserve(code, command.orderId());
    try {
      return bus.dispatch(command);
    } catch (OrderRejected refused) {
      if (refused.reason() != Reason.ALREADY_EXISTS) {
        release(code, command.orderId());
      }
      throw refused;
    } catch (ConcurrencyConflict nothingWasStored) {
      release(code, command.orderId());
      throw nothingWasStored;
    }
    // endregion
