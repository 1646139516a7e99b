package shop.orders.saga;

import java.util.List;
import java.util.UUID;

/** Sends a saga's commands to the payment service and to the orders. */
public interface CommandSender {

  /**
   * Sends the command, and waits for the answer of its receiver. The receiver finds a repeat by the
   * intent's id.
   *
   * @return what the answer says: nothing, or one event for the saga
   * @throws RuntimeException if no answer came; then the command may have been carried out or not
   */
  List<SagaEvent.Input> send(Intent intent, UUID correlationId);
}
