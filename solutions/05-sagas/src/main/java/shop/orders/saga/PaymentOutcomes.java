package shop.orders.saga;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import shop.orders.saga.PaymentAnswer.Answered;
import shop.orders.saga.PaymentAnswer.NoAnswer;
import shop.orders.saga.PaymentOutcome.Declined;
import shop.orders.saga.PaymentOutcome.Taken;
import shop.orders.saga.PaymentOutcome.Unknown;

/** Says what an answer of the payment service means. */
public final class PaymentOutcomes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PaymentOutcomes() {}

  /** What is known about a charge after this answer. */
  public static PaymentOutcome outcomeOf(PaymentAnswer answer) {
    // region 5.1 say what an answer of the payment service means
    return switch (answer) {
      case Answered(int status, String body) when status == 200 ->
          textOf(body, "paymentId")
              .<PaymentOutcome>map(Taken::new)
              .orElseGet(() -> new Unknown("status 200 without a payment id"));
      case Answered(int status, String body) when status == 402 ->
          new Declined(textOf(body, "reason").orElse("no reason"));
      case Answered(int status, String body) -> new Unknown("status " + status);
      case NoAnswer(String cause) -> new Unknown(cause);
    };
    // endregion
  }

  /** The text of a field of a JSON object; empty if there is no such field, or no such object. */
  private static Optional<String> textOf(String json, String field) {
    try {
      return Optional.ofNullable(JSON.readTree(json).path(field).textValue());
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }
}
