package shop.orders.saga;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderRejected;
import shop.orders.repository.CommandBus;
import shop.orders.repository.CommandContext;

/** Sends a saga's commands: payments over HTTP, the others to the orders of module 02. */
public final class ShopCommandSender implements CommandSender {
  private final PaymentService payments;
  private final CommandBus orders;
  private final Clock clock;

  public ShopCommandSender(PaymentService payments, CommandBus orders, Clock clock) {
    this.payments = payments;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public List<SagaEvent.Input> send(Intent intent, UUID correlationId) {
    return switch (intent.command()) {
      case SagaCommand.ChargePayment charge -> charge(charge);
      case SagaCommand.RefundPayment refund -> refund(intent, refund);
      case SagaCommand.ConfirmOrder confirm ->
          dispatch(
              new OrderCommand.ConfirmOrder(intent.id(), confirm.orderId(), confirm.paymentId()),
              correlationId);
      case SagaCommand.CancelOrder cancel ->
          dispatch(
              new OrderCommand.CancelOrder(intent.id(), cancel.orderId(), cancel.reason()),
              correlationId);
    };
  }

  private List<SagaEvent.Input> charge(SagaCommand.ChargePayment charge) {
    PaymentAnswer answer =
        payments.charge(charge.paymentKey(), charge.orderId(), charge.amount());
    return switch (PaymentOutcomes.outcomeOf(answer)) {
      case PaymentOutcome.Taken taken ->
          List.of(
              new SagaEvent.PaymentSucceeded(
                  charge.orderId(), taken.paymentId(), clock.instant()));
      case PaymentOutcome.Declined declined ->
          List.of(
              new SagaEvent.PaymentDeclined(charge.orderId(), declined.reason(), clock.instant()));
      // The webhook or the time-out brings the answer.
      case PaymentOutcome.Unknown unknown -> List.of();
    };
  }

  private List<SagaEvent.Input> refund(Intent intent, SagaCommand.RefundPayment refund) {
    PaymentAnswer answer =
        payments.refund(intent.id().toString(), refund.paymentId(), refund.amount());
    if (!(answer instanceof PaymentAnswer.Answered answered && answered.status() == 200)) {
      throw new IllegalStateException("the refund of " + refund.paymentId() + " got " + answer);
    }
    return List.of();
  }

  private List<SagaEvent.Input> dispatch(OrderCommand command, UUID correlationId) {
    try {
      orders.dispatch(command, new CommandContext(command.commandId(), correlationId));
    } catch (OrderRejected customerWasFaster) {
      // Its own event tells the saga what happened: the customer cancelled, for example.
    }
    return List.of();
  }
}
