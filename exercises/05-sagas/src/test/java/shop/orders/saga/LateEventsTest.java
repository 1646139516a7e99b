package shop.orders.saga;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.saga.SagaCommand.ChargePayment;
import shop.orders.saga.SagaCommand.RefundPayment;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;

@Exercise("5.3")
class LateEventsTest {
  private static final FulfillmentFacts ORDER =
      new FulfillmentFacts("A-7f3A-19", Money.of("25.805", "KWD"));
  private static final String PAYMENT = "Payment-c-84";
  private static final String OTHER = "Payment-C-84";

  private static final List<SagaEvent> NEW = List.of();
  private static final List<SagaEvent> AWAITING = List.of(ORDER.started(), ORDER.chargeRecorded(1));
  private static final List<SagaEvent> CONFIRMED = and(AWAITING, ORDER.paid(PAYMENT));
  private static final List<SagaEvent> DECLINED = and(AWAITING, ORDER.declined());
  private static final List<SagaEvent> TIMED_OUT = and(AWAITING, ORDER.timedOut());
  private static final List<SagaEvent> CANCELLED = and(AWAITING, ORDER.customerCancelled());
  private static final List<SagaEvent> CANCELLED_FIRST = List.of(ORDER.customerCancelled());
  private static final List<SagaEvent> REFUNDED = and(TIMED_OUT, ORDER.paid(PAYMENT));
  private static final List<SagaEvent> PAID_AND_CANCELLED =
      and(CONFIRMED, ORDER.customerCancelled());

  private final Lesson lesson;

  LateEventsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_repeated_start_charges_nothing() {
    for (List<SagaEvent> past :
        List.of(AWAITING, CONFIRMED, TIMED_OUT, DECLINED, CANCELLED, CANCELLED_FIRST, REFUNDED)) {
      boolean isCancelled = SagaState.of(past).status() == SagaStatus.CANCELLED;
      List<SagaCommand> commands = after(past, ORDER.started());
      Lesson told =
          lesson
              .when(isCancelled, "it is cancelled")
              .when(isChargeWith(commands, PaymentKey.of(ORDER.id(), 1)), "the same key")
              .when(names(commands).equals(List.of("ChargePayment")), "another key");
      expectNothing(told, past, ORDER.started());
    }
  }

  @Test
  void a_payment_after_the_cancellation_is_refunded() {
    for (List<SagaEvent> past : List.of(TIMED_OUT, CANCELLED, DECLINED)) {
      List<SagaCommand> commands = after(past, ORDER.paid(PAYMENT));

      lesson
          .with("past", described(past))
          .when(names(commands).isEmpty(), "it is ignored")
          .when(names(commands).contains("ConfirmOrder"), "it confirms")
          .when(isRefundOf(commands, PAYMENT), "another amount")
          .when(names(commands).equals(List.of("RefundPayment")), "another payment")
          .expect(List.of(refund(PAYMENT)), commands);
    }
  }

  @Test
  void a_late_payment_is_refunded_once() {
    for (List<SagaEvent> past : List.of(REFUNDED, and(REFUNDED, ORDER.paid(PAYMENT)))) {
      boolean refunds = names(after(past, ORDER.paid(PAYMENT))).contains("RefundPayment");
      expectNothing(lesson.when(refunds, "it refunds"), past, ORDER.paid(PAYMENT));
    }
  }

  @Test
  void a_confirmed_order_that_the_customer_cancels_is_refunded_once() {
    List<SagaCommand> commands = after(CONFIRMED, ORDER.customerCancelled());

    lesson
        .when(names(commands).isEmpty(), "it is ignored")
        .when(hasMoreThan(commands, refund(PAYMENT)), "more commands")
        .when(isRefundOf(commands, PAYMENT), "another amount")
        .when(names(commands).equals(List.of("RefundPayment")), "another payment")
        .expect(List.of(refund(PAYMENT)), commands);
    expectNothingMore(ORDER.customerCancelled());
    expectNothingMore(ORDER.paid(PAYMENT));
  }

  @Test
  void a_confirmed_order_stays_confirmed() {
    for (SagaEvent.Input event : List.of(ORDER.paid(PAYMENT), ORDER.declined(), ORDER.timedOut())) {
      boolean repeated = event instanceof SagaEvent.PaymentSucceeded;
      List<String> names = names(after(CONFIRMED, event));
      Lesson told =
          lesson
              .when(repeated && names.contains("RefundPayment"), "it refunds")
              .when(repeated, "it is repeated")
              .when(names.contains("CancelOrder"), "it cancels");
      expectNothing(told, CONFIRMED, event);
    }
  }

  @Test
  void a_cancelled_order_needs_no_other_command() {
    for (List<SagaEvent> past : List.of(DECLINED, TIMED_OUT, CANCELLED, REFUNDED)) {
      for (SagaEvent.Input event :
          List.of(ORDER.customerCancelled(), ORDER.declined(), ORDER.timedOut())) {
        boolean isOther = !(event instanceof SagaEvent.CustomerCancelled);
        boolean refunds = isOther && names(after(past, event)).contains("RefundPayment");
        Lesson told = lesson.when(refunds, "it refunds").when(isOther, "another event");
        expectNothing(told, past, event);
      }
    }
  }

  @Test
  void an_event_before_the_start_needs_no_command() {
    for (SagaEvent.Input event :
        List.of(
            ORDER.paid(PAYMENT), ORDER.declined(), ORDER.timedOut(), ORDER.customerCancelled())) {
      expectNothing(lesson, NEW, event);
    }
  }

  @Beyond
  @Test
  void a_second_payment_is_refunded_once() {
    for (List<SagaEvent> past : List.of(CONFIRMED, REFUNDED, PAID_AND_CANCELLED)) {
      List<SagaCommand> commands = after(past, ORDER.paid(OTHER));

      lesson
          .with("past", described(past))
          .when(names(commands).isEmpty(), "it is ignored")
          .expect(List.of(refund(OTHER)), commands);
      expectNothing(lesson.then("a repeat"), and(past, ORDER.paid(OTHER)), ORDER.paid(OTHER));
      expectNothing(lesson.then("a repeat"), and(past, ORDER.paid(OTHER)), ORDER.paid(PAYMENT));
    }
  }

  /** The order was paid and cancelled, and its payment is refunded. */
  private void expectNothingMore(SagaEvent.Input event) {
    boolean refunds = names(after(PAID_AND_CANCELLED, event)).contains("RefundPayment");
    Lesson told = refunds ? lesson.then("a second refund") : lesson.then("a repeat");
    expectNothing(told, PAID_AND_CANCELLED, event);
  }

  private void expectNothing(Lesson told, List<SagaEvent> past, SagaEvent.Input event) {
    List<SagaCommand> commands = after(past, event);

    told.with("past", described(past))
        .with("event", SagaCodec.nameOf(event))
        .expect(List.of(), commands);
  }

  private List<SagaCommand> after(List<SagaEvent> past, SagaEvent.Input event) {
    return lesson
        .shared("unexpected threw")
        .with("past", described(past))
        .with("event", SagaCodec.nameOf(event))
        .value(() -> OrderFulfillmentSaga.react(SagaState.of(past), event));
  }

  private static boolean isRefundOf(List<SagaCommand> commands, String paymentId) {
    return names(commands).equals(List.of("RefundPayment"))
        && commands.getFirst() instanceof RefundPayment refund
        && refund.paymentId().equals(paymentId);
  }

  private static boolean isChargeWith(List<SagaCommand> commands, String key) {
    return names(commands).equals(List.of("ChargePayment"))
        && commands.getFirst() instanceof ChargePayment charge
        && charge.paymentKey().equals(key);
  }

  private static boolean hasMoreThan(List<SagaCommand> commands, SagaCommand one) {
    return commands != null && commands.size() > 1 && commands.contains(one);
  }

  private static RefundPayment refund(String paymentId) {
    return new RefundPayment(ORDER.id(), paymentId, ORDER.amount());
  }

  private static Object described(List<SagaEvent> past) {
    return past.isEmpty() ? "no event" : names(past);
  }

  /** The types of the events or commands. Intents are left out: they are no events from outside. */
  private static List<String> names(List<?> records) {
    return records == null
        ? List.of("null")
        : records.stream()
            .filter(one -> !(one instanceof SagaEvent.IntentRecorded))
            .map(one -> one.getClass().getSimpleName())
            .toList();
  }

  private static List<SagaEvent> and(List<SagaEvent> past, SagaEvent event) {
    List<SagaEvent> longer = new ArrayList<>(past);
    longer.add(event);
    return List.copyOf(longer);
  }
}
