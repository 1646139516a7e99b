package shop.orders.saga;

import static shop.orders.fixtures.payment.Behavior.ACCEPTS;
import static shop.orders.fixtures.payment.Behavior.DECLINES;
import static shop.orders.fixtures.payment.Behavior.FAILS;
import static shop.orders.fixtures.payment.Behavior.REFUSES;
import static shop.orders.fixtures.payment.Behavior.TAKES;
import static shop.orders.fixtures.payment.Behavior.TAKES_AND_IS_SILENT;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.fixtures.payment.Behavior;
import shop.orders.fixtures.payment.PaymentServer;
import shop.orders.saga.PaymentAnswer.Answered;
import shop.orders.saga.PaymentAnswer.NoAnswer;
import shop.orders.saga.PaymentOutcome.Declined;
import shop.orders.saga.PaymentOutcome.Taken;
import shop.orders.saga.SagaCommand.CancelOrder;
import shop.orders.saga.SagaCommand.ChargePayment;
import shop.orders.saga.SagaCommand.ConfirmOrder;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.time.SettableClock;

@Exercise("5.1")
class PaymentStepsTest {
  private static final FulfillmentFacts DINARS =
      new FulfillmentFacts("A-7f3A-19", Money.of("25.805", "KWD"));
  private static final FulfillmentFacts FRANCS =
      new FulfillmentFacts("b-206-İ", Money.of("84.30", "CHF"));
  private static final List<FulfillmentFacts> ORDERS = List.of(DINARS, FRANCS);

  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final Duration IMPATIENT = Duration.ofMillis(40);

  private final Lesson lesson;

  PaymentStepsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_new_order_is_charged_with_the_key_of_its_first_attempt() {
    for (FulfillmentFacts order : ORDERS) {
      List<SagaCommand> commands = after(List.of(), order.started());

      Lesson told = lesson.with("order", order.id());
      told.when(types(commands).contains("ConfirmOrder"), "it confirms")
          .expect(List.of("ChargePayment"), types(commands));

      ChargePayment charge = (ChargePayment) commands.getFirst();
      told.then("the order").expect(order.id(), charge.orderId());
      told.then("the amount").expect(order.amount(), charge.amount());

      String again = keyOf(after(List.of(), order.started()));
      String key = PaymentKey.of(order.id(), 1);
      told.when(!charge.paymentKey().equals(again), "it is random")
          .when(charge.paymentKey().equals(order.id()), "the order's id")
          .when(!charge.paymentKey().equals(key), "another key")
          .expect(key, charge.paymentKey());
    }
  }

  @Test
  void a_paid_order_is_confirmed() {
    for (FulfillmentFacts order : ORDERS) {
      List<SagaCommand> commands = after(List.of(order.started()), order.paid("Payment-c-84"));

      lesson
          .when(isOnly(commands, "ConfirmOrder", order.id()), "the payment")
          .when(types(commands).equals(List.of("ConfirmOrder")), "the order")
          .expect(List.of(new ConfirmOrder(order.id(), "Payment-c-84")), commands);
    }
  }

  @Test
  void a_declined_order_is_cancelled_with_the_reason() {
    for (String reason : List.of("card expired", "Weiß-Öztürk: gesperrt")) {
      List<SagaCommand> commands = after(List.of(DINARS.started()), DINARS.declined(reason));

      lesson
          .with("reason", reason)
          .when(types(commands).isEmpty(), "no command")
          .when(isOnly(commands, "CancelOrder", DINARS.id()), "the reason")
          .when(types(commands).equals(List.of("CancelOrder")), "the order")
          .expect(List.of(new CancelOrder(DINARS.id(), reason)), commands);
    }
  }

  @Test
  void an_order_without_a_payment_in_time_is_cancelled() {
    List<SagaCommand> commands = after(List.of(DINARS.started()), DINARS.timedOut());

    lesson
        .when(types(commands).isEmpty(), "no command")
        .expect(List.of("CancelOrder"), types(commands));
    lesson.then("which order").expect(DINARS.id(), commands.getFirst().orderId());
  }

  @Test
  void an_order_that_the_customer_cancels_needs_no_command() {
    List<SagaCommand> commands = after(List.of(DINARS.started()), DINARS.customerCancelled());

    lesson
        .when(types(commands).equals(List.of("CancelOrder")), "it cancels")
        .expect(List.of(), types(commands));
  }

  @Test
  void status_200_is_a_taken_payment() {
    try (PaymentServer server = serverThat(DECLINES, TAKES)) {
      charge(server, "Key/1");
      PaymentOutcome outcome = outcomeOf(charge(server, "Key/2"), "Taken");

      lesson.when(outcome instanceof Taken, "another id").expect(new Taken("Payment-1"), outcome);
    }
  }

  @Test
  void status_402_is_a_declined_charge() throws IOException {
    try (PaymentServer server = serverThat(DECLINES)) {
      for (PaymentAnswer answer :
          List.of(charge(server, "Key/1"), new Answered(402, "{\"reason\":\"gesperrt\"}"))) {
        PaymentOutcome outcome = outcomeOf(answer, "Declined");
        lesson
            .with("answer", answer)
            .when(outcome instanceof Declined, "another reason")
            .expect(new Declined(reasonIn(answer)), outcome);
      }
    }
  }

  @Test
  void any_other_answer_is_unknown() throws IOException {
    for (PaymentAnswer answer : otherAnswers()) {
      expectUnknown(answer);
    }
  }

  @Beyond
  @Test
  void a_payment_without_an_id_is_unknown() {
    for (String body : List.of("", "{}", "[200]", "<html>", "{\"paymentId\":null}")) {
      expectUnknown(new Answered(200, body));
    }
  }

  private void expectUnknown(PaymentAnswer answer) {
    Object outcome =
        switch (Outcome.of(() -> PaymentOutcomes.outcomeOf(answer))) {
          case Outcome.Returned<PaymentOutcome>(PaymentOutcome known) -> kindOf(known);
          case Outcome.Threw<PaymentOutcome>(Throwable thrown) -> thrown;
        };
    lesson
        .with("answer", answer)
        .when(outcome instanceof Throwable, "it throws")
        .when(outcome.equals("Declined") && answer instanceof NoAnswer, "no answer came")
        .when(outcome.equals("Taken"), "it is taken")
        .when(outcome.equals("Declined"), "it is declined")
        .expect("Unknown", outcome);
  }

  private static String kindOf(PaymentOutcome outcome) {
    return outcome == null ? "null" : outcome.getClass().getSimpleName();
  }

  private static List<PaymentAnswer> otherAnswers() throws IOException {
    List<PaymentAnswer> answers = new ArrayList<>();
    try (PaymentServer server = serverThat(ACCEPTS, TAKES_AND_IS_SILENT, FAILS, REFUSES)) {
      answers.add(charge(server, "Accepted/1"));
      answers.add(charge(server, "Silent/1"));
      answers.add(charge(server, "Failed/1"));
      answers.add(charge(server, "Failed/1")); // The stored answer of the same key.
      answers.add(charge(server, "Refused/1"));
      answers.add(serviceAt(server.address(), PATIENT).chargeOf("Unknown/1"));
    }
    answers.add(new Answered(400, "{}"));
    answers.add(new Answered(429, "{}"));
    answers.add(new Answered(302, ""));
    answers.add(refused());
    answers.add(timedOut());
    return answers;
  }

  /** The address is taken, and no program listens there. */
  private static PaymentAnswer refused() throws IOException {
    try (Socket taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return charge(address(taken.getLocalPort()), PATIENT, "Refused/2");
    }
  }

  /** The connection is opened, and no program ever answers. */
  private static PaymentAnswer timedOut() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      return charge(address(silent.getLocalPort()), IMPATIENT, "Late/1");
    }
  }

  private static String reasonIn(PaymentAnswer answer) throws IOException {
    return new ObjectMapper().readTree(((Answered) answer).body()).get("reason").asText();
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:%d/".formatted(port));
  }

  private static PaymentServer serverThat(Behavior... behaviors) {
    Instant now = Instant.parse("2026-10-25T01:00:00.000000001Z");
    return new PaymentServer(SettableClock.at(now)).next(behaviors);
  }

  private static PaymentAnswer charge(PaymentServer server, String key) {
    return charge(server.address(), PATIENT, key);
  }

  private static PaymentAnswer charge(URI address, Duration limit, String key) {
    return serviceAt(address, limit).charge(key, DINARS.id(), DINARS.amount());
  }

  private static PaymentService serviceAt(URI address, Duration limit) {
    return new HttpPaymentService(address, limit);
  }

  private PaymentOutcome outcomeOf(PaymentAnswer answer, String outcome) {
    return lesson
        .shared("outcomeOf threw")
        .with("outcome", outcome)
        .with("answer", answer)
        .value(() -> PaymentOutcomes.outcomeOf(answer));
  }

  private List<SagaCommand> after(List<SagaEvent> before, SagaEvent.Input event) {
    return lesson
        .shared("nextStep threw")
        .with("event", SagaCodec.nameOf(event))
        .value(() -> OrderFulfillmentSaga.react(SagaState.of(before), event));
  }

  private static List<String> types(List<SagaCommand> commands) {
    return commands == null
        ? List.of("null")
        : commands.stream().map(command -> command.getClass().getSimpleName()).toList();
  }

  private static boolean isOnly(List<SagaCommand> commands, String type, String order) {
    return types(commands).equals(List.of(type)) && commands.getFirst().orderId().equals(order);
  }

  private static String keyOf(List<SagaCommand> commands) {
    return ((ChargePayment) commands.getFirst()).paymentKey();
  }
}
