package shop.orders.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import shop.orders.saga.PaymentAnswer.Answered;
import shop.orders.saga.PaymentAnswer.NoAnswer;
import shop.orders.saga.PaymentOutcome.Declined;
import shop.orders.saga.PaymentOutcome.Taken;
import shop.orders.saga.PaymentOutcome.Unknown;
import workshop.todo.Todo;

/** Says what an answer of the payment service means. */
public final class PaymentOutcomes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PaymentOutcomes() {}

  public static PaymentOutcome outcomeOf(PaymentAnswer answer) {
    // region 5.1 say what an answer of the payment service means
    throw new Todo("5.1", "say what an answer of the payment service means");
    // endregion
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
