package shop.orders.saga;

import java.util.List;
import shop.orders.events.Money;
import shop.orders.saga.SagaCommand.CancelOrder;
import shop.orders.saga.SagaCommand.ChargePayment;
import shop.orders.saga.SagaCommand.ConfirmOrder;
import shop.orders.saga.SagaCommand.RefundPayment;
import shop.orders.saga.SagaEvent.CustomerCancelled;
import shop.orders.saga.SagaEvent.FulfillmentStarted;
import shop.orders.saga.SagaEvent.PaymentDeclined;
import shop.orders.saga.SagaEvent.PaymentSucceeded;
import shop.orders.saga.SagaEvent.PaymentTimedOut;
import workshop.todo.Todo;

/** Decides which commands follow an event, on the way from a new order to a paid one. */
public final class OrderFulfillmentSaga {
  private OrderFulfillmentSaga() {}

  /**
   * The commands that follow an event. It sends nothing, and it changes nothing.
   *
   * @param state the state before the event
   */
  public static List<SagaCommand> react(SagaState state, SagaEvent.Input event) {
    return isExpected(state, event) ? nextStep(event) : unexpected(state, event);
  }

  /** Whether the saga waits for an event of this kind. */
  private static boolean isExpected(SagaState state, SagaEvent.Input event) {
    return switch (state.status()) {
      case NEW -> event instanceof FulfillmentStarted;
      case AWAITING_PAYMENT -> !(event instanceof FulfillmentStarted);
      case CONFIRMED, CANCELLED, REFUNDED -> false;
    };
  }

  /** The commands that follow an event which the saga waits for. */
  private static List<SagaCommand> nextStep(SagaEvent.Input event) {
    // region 5.1 return the commands of the next step
    throw new Todo("5.1", "return the commands of the next step");
    // endregion
  }

  /** The commands that follow an event which comes again, too late, or too early. */
  private static List<SagaCommand> unexpected(SagaState state, SagaEvent.Input event) {
    // region 5.3 return the commands that follow a repeat or a late event
    throw new Todo("5.3", "return the commands that follow a repeat or a late event");
    // endregion
  }

  private static RefundPayment refund(SagaState state, String orderId, String paymentId) {
    Money amount = state.amount().orElseThrow();
    return new RefundPayment(orderId, paymentId, amount);
  }
}
