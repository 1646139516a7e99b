package shop.orders.versioning;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.fixtures.Amounts.plainly;
import static shop.orders.versioning.CorrectionRejected.Reason.CORRECTED_BEFORE;
import static shop.orders.versioning.CorrectionRejected.Reason.NO_REFUND;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.fixtures.Amounts;
import shop.orders.versioning.CorrectionRejected.Reason;
import shop.orders.versioning.ShopEvent.OrderConfirmed;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.OrderShipped;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import shop.orders.versioning.ShopEvent.RefundCorrected;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.time.SettableClock;

@Exercise("4.6")
class RefundCorrectionsTest {
  private static final Instant NOW = Instant.parse("2024-10-27T00:48:53.218456789Z");
  private static final Instant BEFORE = Instant.parse("2024-07-06T05:37:17.440501234Z");
  private static final String ORDER = "B-10de";
  private static final String REASON = "Weiß-Öztürk: typing error";

  private static final int PAYMENT = 2;
  private static final int CUP = 4;
  private static final int SPOON = 5;
  private static final int FIRST_CORRECTION = 6;
  private static final int SECOND_CORRECTION = 7;

  /** Two refunds of the same amount. */
  private final List<DecodedPart.Known> refunded =
      List.of(
          known(PAYMENT, new PaymentReceived(ORDER, "payment-10de", euros("159.60"), BEFORE)),
          known(3, new OrderConfirmed(ORDER, "payment-10de", BEFORE)),
          known(CUP, refund("74.00")),
          known(SPOON, refund("74.00")));

  private final List<DecodedPart.Known> corrected =
      and(refunded, FIRST_CORRECTION, correction(CUP, euros("7.04")));
  private final List<DecodedPart.Known> correctedTwice =
      and(corrected, SECOND_CORRECTION, correction(FIRST_CORRECTION, euros("7.40")));

  private final Lesson lesson;

  RefundCorrectionsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_correction_is_one_event_that_names_the_wrong_one() {
    for (int wrong : List.of(CUP, SPOON)) {
      Object answer = answer(refunded, wrong, euros("7.04"));
      List<Correction> events = corrections(answer);
      lesson
          .with("revision", wrong)
          .when(answer instanceof Reason, "it is rejected")
          .with("count", events.size())
          .when(events.isEmpty(), "no event")
          .when(events.size() > 1, "several events")
          .when(!types(events).contains("RefundCorrected"), "another type")
          .when(!named(events).contains(id(wrong)), "another event")
          .when(!amounts(events).contains("7.04 EUR"), "another amount")
          .expect(correcting(wrong, "7.04 EUR"), answer);
    }

    List<ShopEvent> events =
        corrections(NOW).decide(new ArrayList<>(refunded), correct(CUP, euros("7.04")));
    lesson.then("the time").expect(NOW, ((RefundCorrected) events.getFirst()).correctedAt());
  }

  @Test
  void a_correction_can_be_corrected() {
    for (int wrong : List.of(FIRST_CORRECTION, SECOND_CORRECTION)) {
      List<DecodedPart.Known> history = wrong == FIRST_CORRECTION ? corrected : correctedTwice;

      Object answer = answer(history, wrong, euros("7.30"));
      lesson
          .with("revision", wrong)
          .when(answer instanceof Reason, "it is rejected")
          .when(namesAnother(wrong, corrections(answer)), "another event")
          .expect(correcting(wrong, "7.30 EUR"), answer);
    }
  }

  @Test
  void an_event_is_corrected_once() {
    lesson.expect(CORRECTED_BEFORE, answer(corrected, CUP, euros("7.30")));
    lesson
        .then("a correction")
        .expect(CORRECTED_BEFORE, answer(correctedTwice, FIRST_CORRECTION, euros("7.30")));
    lesson
        .then("another refund")
        .expect(correcting(SPOON, "7.30 EUR"), answer(correctedTwice, SPOON, euros("7.30")));
  }

  @Test
  void only_a_refund_or_a_correction_of_the_order_is_corrected() {
    Object answer = answer(correctedTwice, 99, euros("7.30"));
    lesson.when(List.of().equals(answer), "nothing").expect(NO_REFUND, answer);
    lesson.then("another event").expect(NO_REFUND, answer(correctedTwice, PAYMENT, euros("7.30")));
  }

  @Test
  void an_amount_that_the_bank_has_paid_is_accepted() {
    for (Money amount : List.of(euros("740.00"), euros("0.00"), Money.of("74.00", "CHF"))) {
      Object answer = answer(refunded, CUP, amount);
      lesson
          .with("amount", plainly(amount))
          .when(!corrections(answer).isEmpty(), "it is changed")
          .expect(correcting(CUP, plainly(amount)), answer);
    }
  }

  @Test
  void a_total_has_each_refund_once_with_its_last_amount() {
    lesson.expect(List.of("148.00 EUR"), totals(refunded));
    List<String> once = totals(corrected);
    String told =
        Map.of(
                List.of("155.04 EUR"), "both amounts count",
                List.of("74.00 EUR"), "refund is missing")
            .getOrDefault(once, "corrected once");
    lesson.then(told).expect(List.of("81.04 EUR"), once);
    lesson.then("corrected twice").expect(List.of("81.40 EUR"), totals(correctedTwice));

    List<DecodedPart.Known> inFrancs =
        and(correctedTwice, 8, correction(SPOON, Money.of("3.30", "CHF")));
    lesson.then("in two currencies").expect(List.of("3.30 CHF", "7.40 EUR"), totals(inFrancs));
  }

  @Test
  void the_past_stays_as_it_is() {
    List<DecodedPart.Known> history = new ArrayList<>(corrected);

    CorrectRefund command = correct(FIRST_CORRECTION, euros("7.40"));
    Outcome.of(() -> corrections(NOW).decide(history, command));
    expectAsBefore(history, lesson);
    Outcome.of(() -> RefundCorrections.totals(history));
    expectAsBefore(history, lesson.then("totals"));
  }

  @Test
  void the_whole_history_is_corrected() {
    expectStored("order-B-10de", "7.40 EUR");
    expectStored("order-B-19af", "3.30 EUR");
    expectStored("order-K-1103");
    expectStored("order-B-1bb5", "3.30 CHF");
  }

  @Beyond
  @Test
  void the_same_amount_again_is_no_event() {
    lesson.expect(List.of(), answer(refunded, CUP, euros("74")));
    lesson.expect(List.of(), answer(correctedTwice, SECOND_CORRECTION, euros("7.40")));
  }

  private void expectAsBefore(List<DecodedPart.Known> history, Lesson told) {
    List<Correction> before = plainHistory(corrected);
    List<Correction> after = plainHistory(history);
    told.with("before", shortly(before)).with("after", shortly(after)).expect(before, after);
  }

  private void expectStored(String stream, String... totals) {
    List<DecodedPart.Known> history = new ArrayList<>();
    for (History.Event event : byRevision(stream)) {
      ShopEvent fact = read(event);
      if (fact instanceof RefundCorrected stored) {
        CorrectRefund command =
            new CorrectRefund(
                stored.orderId(), stored.corrects(), stored.amount(), stored.reason());
        Lesson told = lesson.with("stream", stream).with("revision", event.revision());
        List<ShopEvent> events =
            told.then("it throws")
                .value(
                    () ->
                        corrections(stored.correctedAt())
                            .decide(new ArrayList<>(history), command));

        told.expect(plain(List.of(stored)), plain(events));
      }
      history.add(new DecodedPart.Known(fact, event.id(), event.revision(), 0));
    }

    lesson.then("the totals").with("stream", stream).expect(List.of(totals), totals(history));
  }

  /** The events without their times, the reason of a rejection, or any other exception. */
  private static Object answer(List<DecodedPart.Known> history, int wrong, Money amount) {
    List<DecodedPart.Known> copy = new ArrayList<>(history);
    return switch (Outcome.of(() -> corrections(NOW).decide(copy, correct(wrong, amount)))) {
      case Outcome.Returned<List<ShopEvent>> events -> plain(events.value());
      case Outcome.Threw<List<ShopEvent>> threw ->
          threw.exception() instanceof CorrectionRejected rejected
              ? rejected.reason()
              : threw.exception();
    };
  }

  /** The events of an answer; none if it is no list of events. */
  private static List<Correction> corrections(Object answer) {
    return answer instanceof List<?> events
        ? events.stream().map(Correction.class::cast).toList()
        : List.of();
  }

  private static List<String> types(List<Correction> events) {
    return events.stream().map(Correction::type).toList();
  }

  private static List<String> amounts(List<Correction> events) {
    return events.stream().map(Correction::amount).toList();
  }

  private static List<String> shortly(List<Correction> events) {
    return events.stream()
        .map(event -> "%s %s".formatted(event.type(), event.amount()).strip())
        .toList();
  }

  private static List<UUID> named(List<Correction> events) {
    return events.stream().map(Correction::corrects).toList();
  }

  private static boolean namesAnother(int wrong, List<Correction> events) {
    return types(events).equals(List.of("RefundCorrected")) && !named(events).contains(id(wrong));
  }

  private static RefundCorrections corrections(Instant now) {
    return new RefundCorrections(SettableClock.at(now));
  }

  /** The totals that are not zero. */
  private List<String> totals(List<DecodedPart.Known> history) {
    return lesson
        .shared("a_total_has_each_refund_once_with_its_last_amount")
        .then("it throws")
        .value(() -> RefundCorrections.totals(new ArrayList<>(history)))
        .values()
        .stream()
        .filter(total -> total.amount().signum() != 0)
        .map(Amounts::plainly)
        .sorted()
        .toList();
  }

  private static CorrectRefund correct(int wrong, Money amount) {
    return new CorrectRefund(ORDER, id(wrong), amount, REASON);
  }

  private static OrderRefunded refund(String amount) {
    return new OrderRefunded(ORDER, euros(amount), REASON, BEFORE);
  }

  private static RefundCorrected correction(int wrong, Money amount) {
    return new RefundCorrected(ORDER, id(wrong), amount, REASON, BEFORE);
  }

  private static List<DecodedPart.Known> and(
      List<DecodedPart.Known> history, int revision, ShopEvent event) {
    List<DecodedPart.Known> longer = new ArrayList<>(history);
    longer.add(known(revision, event));
    return List.copyOf(longer);
  }

  private static DecodedPart.Known known(int revision, ShopEvent event) {
    return new DecodedPart.Known(event, id(revision), revision, 0);
  }

  /** The id of the event with this revision, a new object at each call. */
  private static UUID id(long revision) {
    return new UUID(46, revision);
  }

  private static List<History.Event> byRevision(String stream) {
    return History.ofStream(stream).stream()
        .sorted(Comparator.comparingLong(History.Event::revision))
        .toList();
  }

  /** Only refunds and corrections are read; each other event is a shipment here. */
  private static ShopEvent read(History.Event event) {
    JsonNode json = event.data();
    String order = json.path("orderId").asText();
    String reason = json.path("reason").asText();
    return switch (event.type()) {
      case "OrderRefunded" ->
          new OrderRefunded(order, amount(json), reason, time(json, "refundedAt"));
      case "RefundCorrected" ->
          new RefundCorrected(
              order,
              UUID.fromString(json.get("corrects").asText()),
              amount(json),
              reason,
              time(json, "correctedAt"));
      default -> new OrderShipped(order, "", event.recordedAt());
    };
  }

  private static Money amount(JsonNode json) {
    return Money.of(json.at("/amount/amount").asText(), json.at("/amount/currency").asText());
  }

  private static Instant time(JsonNode json, String field) {
    return Instant.parse(json.get(field).asText());
  }

  private static List<Correction> correcting(int wrong, String amount) {
    return List.of(new Correction("RefundCorrected", ORDER, id(wrong), amount, REASON));
  }

  private static List<Correction> plainHistory(List<DecodedPart.Known> history) {
    return plain(history.stream().map(DecodedPart.Known::event).toList());
  }

  private static List<Correction> plain(List<ShopEvent> events) {
    return events.stream().map(Correction::of).toList();
  }

  /** A correction without its time. */
  private record Correction(
      String type, String order, UUID corrects, String amount, String reason) {

    static Correction of(ShopEvent event) {
      String type = event.getClass().getSimpleName();
      return switch (event) {
        case RefundCorrected one ->
            new Correction(
                type, one.orderId(), one.corrects(), plainly(one.amount()), one.reason());
        case OrderRefunded one ->
            new Correction(type, one.orderId(), null, plainly(one.amount()), one.reason());
        default -> new Correction(type, event.orderId(), null, "", "");
      };
    }
  }
}
