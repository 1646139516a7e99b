package shop.orders.repository;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderRejected;
import shop.orders.aggregate.OrderRejected.Reason;

/** Stands in for the bus, and does what it was told to. */
final class ToldBus implements CommandBus {

  /** What it does with a command. */
  enum Answer {
    CREATES_THE_ORDER,
    REFUSES_THE_ORDER,
    FINDS_THE_ORDER_ALREADY_THERE,
    TIMES_OUT,
    CREATES_THE_ORDER_AND_TIMES_OUT,
    IS_TOO_SLOW,
    IS_SO_SLOW_THAT_ORDER_Z_GETS_THE_VOUCHER
  }

  private final Runnable goesToOrderZ;
  private final List<String> orders = new ArrayList<>();
  private Answer answer = Answer.CREATES_THE_ORDER;

  /**
   * @param goesToOrderZ lets order Z have the voucher
   */
  ToldBus(Runnable goesToOrderZ) {
    this.goesToOrderZ = goesToOrderZ;
  }

  /** What is done with the next commands. */
  void next(Answer answer) {
    this.answer = answer;
  }

  /** All that were created. */
  List<String> orders() {
    return orders;
  }

  @Override
  public CommandResult dispatch(OrderCommand command) {
    return switch (answer) {
      case CREATES_THE_ORDER -> created(command.orderId());
      case REFUSES_THE_ORDER -> throw new OrderRejected(Reason.PRICE_CHANGED);
      case FINDS_THE_ORDER_ALREADY_THERE -> throw new OrderRejected(Reason.ALREADY_EXISTS);
      case TIMES_OUT -> throw new StatusRuntimeException(Status.DEADLINE_EXCEEDED);
      case CREATES_THE_ORDER_AND_TIMES_OUT -> {
        created(command.orderId());
        throw new StatusRuntimeException(Status.DEADLINE_EXCEEDED);
      }
      case IS_TOO_SLOW -> {
        created(command.orderId());
        throw new ConcurrencyConflict(command.orderId(), -1);
      }
      case IS_SO_SLOW_THAT_ORDER_Z_GETS_THE_VOUCHER -> {
        goesToOrderZ.run();
        throw new OrderRejected(Reason.PRICE_CHANGED);
      }
    };
  }

  private CommandResult created(String orderId) {
    if (!orders.contains(orderId)) {
      orders.add(orderId);
    }
    return new CommandResult(List.of(), 0, Optional.empty());
  }
}
