package shop.orders.repository;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderRejected;
import shop.orders.aggregate.OrderRejected.Reason;

/** A bus that answers as the test says. */
final class FakeBus implements CommandBus {
  enum Answer {
    CREATES_THE_ORDER,
    REFUSES_THE_ORDER,
    FINDS_THE_ORDER,
    CREATES_THE_ORDER_AND_TIMES_OUT,
    CREATES_THE_ORDER_AND_CONFLICTS
  }

  private final List<String> orders = new ArrayList<>();
  private Answer answer = Answer.CREATES_THE_ORDER;
  private Runnable meanwhile = () -> {};

  /** The answer to the next commands. */
  void next(Answer answer) {
    this.answer = answer;
  }

  /** Runs once, while the next command is on its way. */
  void meanwhile(Runnable meanwhile) {
    this.meanwhile = meanwhile;
  }

  /** The orders that were created. */
  List<String> orders() {
    return orders;
  }

  @Override
  public CommandResult dispatch(OrderCommand command, CommandContext context) {
    Runnable first = meanwhile;
    meanwhile = () -> {};
    first.run();
    return switch (answer) {
      case CREATES_THE_ORDER -> created(command.orderId());
      case REFUSES_THE_ORDER -> throw new OrderRejected(Reason.PRICE_CHANGED);
      case FINDS_THE_ORDER -> throw new OrderRejected(Reason.ALREADY_EXISTS);
      case CREATES_THE_ORDER_AND_TIMES_OUT -> {
        created(command.orderId());
        throw new StatusRuntimeException(Status.DEADLINE_EXCEEDED);
      }
      case CREATES_THE_ORDER_AND_CONFLICTS -> {
        created(command.orderId());
        throw new ConcurrencyConflict(command.orderId(), -1);
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
