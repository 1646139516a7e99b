package shop.orders.saga;

/** What came back from the payment service over HTTP. */
public sealed interface PaymentAnswer {

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param body the text of the answer: JSON for the statuses 200 and 402
   */
  record Answered(int status, String body) implements PaymentAnswer {}

  /**
   * No answer: a time-out, or the connection broke. The service may have taken the money.
   *
   * @param cause the exception's text
   */
  record NoAnswer(String cause) implements PaymentAnswer {}
}
